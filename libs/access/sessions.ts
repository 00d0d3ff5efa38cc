import { inTime } from '@libs/ledger/in-time';
import { instant, type Clock } from '@libs/platform/clock';
import type { RelationsFollower } from './relations/follower';
import { Session } from './session';
import type { Identity } from './issuers';
import type { Tokens } from './tokens';

/** Makes a request's session: whom the token names, and the relations as they are in the ledger at this moment. */
export class Sessions {
  constructor(
    private readonly tokens: Tokens,
    private readonly follower: RelationsFollower,
    private readonly clock: Clock,
    /** The ledgers of this installation: a valid token for any other municipality opens nothing here. */
    private readonly served: readonly string[],
  ) {}

  /** Follows the relations of all served ledgers once, so that the first callers need not wait for a long history. */
  async prepare(): Promise<void> {
    for (const ledger of this.served) await this.follower.current(ledger);
  }

  /**
   * `session` is null when the token is good, but for a municipality that is not served here.
   * @throws TokenRefused, IssuerUnavailable
   * @throws the store's error, or LedgerUnavailable, if the relations cannot be followed to the ledger's head in time
   */
  async open(token: string): Promise<{ readonly identity: Identity; readonly session: Session | null }> {
    const identity = await this.tokens.verify(token);
    if (!this.served.includes(identity.ledger)) return { identity, session: null };
    const relations = await inTime(this.follower.current(identity.ledger));
    return { identity, session: new Session(identity, relations, instant(this.clock.now())) };
  }
}
