import { LedgerUnavailable } from '@libs/ledger/errors';
import { relationsOf } from '@libs/testing/access/relations-of';
import type { Identity } from './issuers';
import type { RelationsFollower } from './relations/follower';
import type { Relations } from './relations/relations';
import { Sessions } from './sessions';
import type { Tokens } from './tokens';

describe('sessions', () => {
  const relations = relationsOf({ ledger: '1201-02', ownUnitId: null, units: [], staff: [], cases: [] });
  const clock = { now: () => Date.parse('2026-01-05T10:00:00.000Z') };
  const opened = (ledger: string, current: () => Promise<Relations>) => {
    const identity: Identity = {
      issuer: 'https://issuer.test',
      subject: 'kari',
      ledger,
      assured: true,
      capacities: ['operator'],
    };
    const tokens = { verify: () => Promise.resolve(identity) } as unknown as Tokens;
    const follower = { current } as unknown as RelationsFollower;
    return new Sessions(tokens, follower, clock, ['1201-02']).open('token');
  };

  it('say who asks, by the relations and the clock of this moment', async () => {
    const { session } = await opened('1201-02', () => Promise.resolve(relations));
    expect(session).toMatchObject({ ledger: '1201-02', now: '2026-01-05T10:00:00.000Z', relations });
  });

  it('are not opened for a municipality that is not served, whose ledger is not even asked', async () => {
    const { identity, session } = await opened('4601-00', () => Promise.reject(new Error('asked')));
    expect([identity.ledger, session]).toEqual(['4601-00', null]);
  });

  it('are opened for nobody while the store hangs or fails', async () => {
    jest.useFakeTimers();
    const refusal = opened('1201-02', () => new Promise(() => undefined)).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await refusal).toBeInstanceOf(LedgerUnavailable);
    jest.useRealTimers();
    await expect(opened('1201-02', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });
});
