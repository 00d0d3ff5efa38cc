import { verify } from '../../apps/audit/src/verify/verify';
import { answersFrom } from '../../apps/local/src/ten-years/answers';
import { LAST_DAY } from '../../apps/local/src/ten-years/calendar';
import { TEN_YEARS } from '../../apps/local/src/ten-years/demo-ledger';
import { NoPlaceForAPast, PastLoader } from '../../apps/local/src/ten-years/loader';
import { municipalityOf } from '../../apps/local/src/ten-years/municipality';
import { actorsAt, OPENING, organisationAt, staffAt } from '../../apps/local/src/ten-years/organisation';
import { upcasts } from '@libs/domain/event-types';
import { caseFileOf } from '@libs/domain/case-file/fold';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';

const ISSUER = 'http://127.0.0.1:4605';
const CHILDREN = 50;

describe('ten years in a ledger', () => {
  const lives = municipalityOf(CHILDREN, 1, staffAt(ISSUER));
  const founding = organisationAt(ISSUER);
  let database: TestDatabase;
  let keys: Keys;
  let facts: RecordedFact[];

  const db = () => database.client.db(database.name);
  const loader = (marked: readonly string[] = [TEN_YEARS]) => new PastLoader(db(), keys, TEN_YEARS, marked);
  const load = (children = lives) => loader().load(founding, children, actorsAt(ISSUER));
  const recorded = async (): Promise<RecordedFact[]> => {
    const found: RecordedFact[] = [];
    const { read } = new Ledger(db(), new Upcasts(upcasts), systemClock);
    for await (const some of read.readFacts(TEN_YEARS, 1)) found.push(...some);
    return found;
  };

  beforeAll(async () => {
    database = await testDatabase();
    await prepareLedger(db());
    keys = new Keys(db(), fileKeys(newRootKeyFile()));
    await keys.prepare();
    await load();
    facts = await recorded();
  });
  afterAll(() => database.close());

  it('holds what was lived, and the organisation', () => {
    const byType: Record<string, number> = {};
    for (const { type } of facts.slice(founding.length)) byType[type] = (byType[type] ?? 0) + 1;
    expect(byType).toStrictEqual(answersFrom(lives).byType);
    expect(facts[0]).toMatchObject({ type: 'unit.opened', recordedAt: OPENING });
  });

  it('was recorded on the days it happened on', () => {
    const days = facts.map(({ recordedAt }) => osloDateOf(recordedAt));
    expect(days).toStrictEqual(days.toSorted());
    const lived = lives.flatMap(({ acts }) => acts.flatMap(({ at, events }) => events.map(() => osloDateOf(at))));
    expect(days.slice(founding.length)).toStrictEqual(lived.toSorted());
    expect(days[0]! < '2016-12-01' && days.at(-1)! > '2026-01-01' && days.at(-1)! <= LAST_DAY).toBe(true);
  });

  it('is one unbroken chain', async () => {
    const { fault, head } = await verify(TEN_YEARS, new Evidence(db()).documents(TEN_YEARS), null);
    expect(fault).toBeNull();
    expect(head.seq).toBe(facts.length);
  });

  it('folds to the very cases that were lived', () => {
    for (const { childId, file } of lives.slice(0, 10)) {
      const own = facts.filter(({ subjects }) => subjects.includes(childId));
      expect(caseFileOf(own).measures).toStrictEqual(file.measures);
    }
  });

  it('is loaded once: a repeat stores nothing', async () => {
    await load();
    expect(await recorded()).toHaveLength(facts.length);
  });

  it('goes nowhere but into a ledger that is marked, and empty', async () => {
    expect(() => loader([])).toThrow(NoPlaceForAPast);
    await db()
      .collection('batches')
      .deleteMany({ ledger: TEN_YEARS, to: { $lt: 20 } });
    await expect(load()).rejects.toThrow(NoPlaceForAPast);
  });
});
