import { addDays, addWeeks } from '@libs/domain/kernel/dates';
import { Life } from './childhood/life';
import { REASONS, TEXT } from './childhood/texts';

jest.setTimeout(600_000);

const LEDGER = '1201-02';
const DAY = '2026-11-23';
const { content, facts, childView, bestInterests } = REASONS;

/** Kind, section, and weeks until the petition must have been sent (§§ 4-2 to 4-6, 7-7). */
const kinds = [
  ['care', '4-2', 6],
  ['move-ban', '4-3', 6],
  ['institution', '4-4', 2],
  ['trafficking', '4-5', 2],
  ['travel-ban', '4-6', 6],
  ['contact-stop', '7-7', 3],
] as const;

type Event = { readonly type: string; readonly occurredOn: string; readonly data: { readonly lapsedOn: string } };

describe('an emergency decision without a petition', () => {
  const life = new Life(LEDGER);
  const children = new Map<string, string>();

  beforeAll(() => life.start(DAY));
  afterAll(() => life.stop());

  const decided = async (kind: string, section: string): Promise<void> => {
    const registered = await life.act('/v1/children', { name: `Synt ${kind}`, birthDate: '2018-03-01' }, 'leader');
    const at = (path: string): string => `/v1/children/${registered.childId}/${path}`;
    await life.act(at('case'), { openedOn: DAY, from: 'application' }, 'leader');
    const legalBasis = { law: 'BVL2021', chapter: section.slice(0, 1), section, paragraph: '1' };
    const said = { content, facts, childView, bestInterests };
    const emergency = { kind, legalBasis, decidedOn: DAY, decider: 'leader', abroad: false, ...said };
    await life.act(at('emergencies'), emergency, 'leader');
    children.set(kind, registered.childId);
  };
  const lapseOf = async (kind: string): Promise<string | null> => {
    const told = await life.told(children.get(kind)!);
    const lapse = (told as unknown as Event[]).find(({ type }) => type === 'emergency.lapsed');
    expect(lapse?.occurredOn).toBe(lapse?.data.lapsedOn);
    return lapse?.data.lapsedOn ?? null;
  };
  const until = async (kind: string): Promise<void> => {
    while ((await lapseOf(kind)) === null) await life.aSweep();
  };

  it('stands on its last day, and lapses by itself when that is over', async () => {
    for (const [kind, section] of kinds) await decided(kind, section);
    life.moveTo(addWeeks(DAY, 2));
    await life.aSweep();
    await life.aSweep();
    for (const [kind] of kinds) expect([kind, await lapseOf(kind)]).toEqual([kind, null]);
    life.moveTo(addDays(addWeeks(DAY, 2), 1));
    await Promise.all([until('institution'), until('trafficking')]);
    for (const [kind, , weeks] of kinds)
      expect([kind, await lapseOf(kind)]).toEqual([kind, weeks === 2 ? addWeeks(DAY, 2) : null]);
  });

  it('lapses on the day the law says, also if everything was down on that day', async () => {
    await life.down();
    life.moveTo(addWeeks(DAY, 9));
    await life.up();
    for (const [kind, , weeks] of kinds) {
      await until(kind);
      expect([kind, await lapseOf(kind)]).toEqual([kind, addWeeks(DAY, weeks)]);
    }
  });

  it('gives no ground for anything new from then on', async () => {
    const childId = children.get('care')!;
    const legalBasis = { law: 'BVL2021', chapter: '4', section: '4-2', paragraph: '1' };
    const { emergencies } = await life.agree(childId, (await life.told(childId)).at(-1)!.seq);
    const [{ emergencyId, status }] = emergencies as [{ emergencyId: string; status: string }];
    expect(status).toBe('lapsed');
    const measure = { childId, decisionId: emergencyId, legalBasis, consent: 'ordered', categoryCode: '2.5' };
    const today = { decidedOn: life.today, goal: TEXT };
    expect(await life.refused('/v1/measures', { ...measure, ...today }, 'leader')).toMatch(/^422 measure\./);
  });
});
