import type { AccessLog } from '@libs/access/log/access-log';
import type { SecurityLog } from '@libs/access/log/security-log';
import type { FieldRights } from '@libs/access/policy/capacities';
import type { Allowed, VisibleCases } from '@libs/access/policy/policy';
import type { CaseObject, Relations } from '@libs/access/relations/relations';
import { Session, type Judged } from '@libs/access/session';
import type { Sessions } from '@libs/access/sessions';
import type { SealedPart } from '@libs/domain/kernel/envelope';
import type { Keys, OpenedPart } from '@libs/keys/keys';
import { instant } from '@libs/platform/clock';
import type { Connections } from '../apps/api/src/connections/connections';

/** Which child a concern is about: what the relations would know. */
export type Cases = Readonly<Record<string, string>>;

const everything: FieldRights = {
  codes: 'open',
  identity: 'open',
  address: 'open',
  reporter: 'open',
  notes: 'open',
};
const allowed: Allowed = { effect: 'allow', rule: 'access.assigned', capacity: 'assigned', fields: everything };

/** Nobody and nothing is known: what the token says is all. */
const nothing: Relations = {
  ledger: '',
  seq: 0,
  ownUnitId: null,
  unit: () => null,
  staff: () => null,
  staffOf: () => null,
  allStaff: () => [],
  case: () => null,
  cases: () => [],
  childOf: () => null,
};

/** Lets everybody with a good token do everything. Lives in the bench only: no setting of the service leads here. */
class OpenSession extends Session {
  constructor(
    identity: ConstructorParameters<typeof Session>[0],
    now: string,
    private readonly cases: Cases,
  ) {
    super(identity, nothing, now);
  }

  override decide(): Allowed {
    return allowed;
  }

  override judge(_permission: string, object: CaseObject, id: string): Judged {
    return { childId: object === 'child' ? id : (this.cases[id] ?? null), verdict: allowed };
  }

  override visible(): VisibleCases {
    return { allBut: new Set() };
  }

  override refusalAtTheDoor(): null {
    return null;
  }
}

/** The same connections with the policy, both logs and the opening of sealed parts left out. */
export function bare(connections: Connections, cases: Cases): Connections {
  const { tokens, clock, keys, accessLog, securityLog } = connections;
  const sessions: Pick<Sessions, 'open'> = {
    open: async (token) => {
      const identity = await tokens.verify(token);
      return { identity, session: new OpenSession(identity, instant(clock.now()), cases) };
    },
  };
  return {
    ...connections,
    sessions: sessions as Sessions,
    accessLog: without<AccessLog>(accessLog, { record: async () => {} }),
    securityLog: without<SecurityLog>(securityLog, { denied: async () => {} }),
    keys: without<Keys>(keys, {
      open: async (_ledger, _eventId, sealed) => sealed.map(unopened),
      openAll: async (_ledger, events) => events.map(({ sealed }) => sealed.map(unopened)),
    }),
  };
}

const unopened = ({ subject, path }: SealedPart): OpenedPart => ({ status: 'erased', subject, path });

/** The object itself but for what is named. */
const without = <T extends object>(object: T, instead: Partial<T>): T =>
  new Proxy(object, {
    get: (target, name) => {
      const found = (instead as Record<PropertyKey, unknown>)[name] ?? Reflect.get(target, name);
      return typeof found === 'function' ? (found as (...all: unknown[]) => unknown).bind(target) : found;
    },
  });
