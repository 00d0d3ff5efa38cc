import type { Request } from 'express';
import { stranger } from '@libs/access/log/disclosure';
import type { SecurityLog } from '@libs/access/log/security-log';
import type { Sessions } from '@libs/access/sessions';

/** Who may use the operations door: whoever the policy lets operate the installation, and asked at every request. */
export class Operators {
  constructor(
    private readonly sessions: Sessions,
    private readonly security: SecurityLog,
  ) {}

  /**
   * Whether the token is an operator's; a no is in the security log before it is told.
   * @throws TokenRefused, IssuerUnavailable
   * @throws the store's error if relations or log cannot be reached
   */
  async has(token: string, { method, path }: Request): Promise<boolean> {
    const { identity, session } = await this.sessions.open(token);
    const verdict = session?.decide('system:operate', null);
    if (verdict?.effect === 'allow') return true;
    const door = path.split('/', 2)[1] ?? '';
    const asked = {
      permission: 'system:operate',
      route: DOORS.has(door) ? `admin ${method} /${door}` : `admin ${method}`,
      object: null,
    } as const;
    const who = session && verdict ? { ...session.asker, rule: verdict.rule } : stranger(identity.subject);
    await this.security.denied({ ...asked, ...who });
    return false;
  }
}

/** What may stand in the log of the path that was asked for. */
const DOORS = new Set(['', 'login', 'metrics', 'queues', 'docs']);
