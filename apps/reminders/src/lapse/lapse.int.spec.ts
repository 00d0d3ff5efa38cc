import { caseFileOf } from '@libs/domain/case-file/fold';
import { child } from '@libs/domain/children/child';
import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import type { EmergencyKind } from '@libs/domain/emergencies/events';
import { childStream } from '@libs/domain/kernel/ids';
import { CaseFiles } from '@libs/commands/casework/case-files';
import {
  CaseworkCommandHandler,
  CaseworkCommandIssued,
  CaseworkSettings,
  type CaseReceipt,
} from '@libs/commands/casework/casework.handler';
import type { CaseRequest } from '@libs/commands/casework/requests';
import { step } from '@libs/commands/plan';
import { createLog } from '@libs/platform/log';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { reminderViews } from '@libs/read-models/views';
import { Casework } from '@libs/testing/casework';
import { SmtpSink } from '@libs/testing/smtp-sink';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { randomUUID } from 'node:crypto';
import { smtpMailer, type Mailer } from '../delivery/mailer';
import { openChannels } from '../delivery/open-channels';
import { Templates } from '../delivery/templates';
import { openSweep } from '../sweep/open-sweep';
import { SweepState } from '../sweep/sweep-state';
import { Caller } from '../webhooks/call';

jest.setTimeout(60_000);

const log = createLog('spec', 'silent');
const over = new AbortController().signal;
/** A Monday; everything below is decided on it. */
const DECIDED = '2026-03-02';

type Case = {
  readonly kind: EmergencyKind;
  readonly section: string;
  readonly abroad?: boolean;
  readonly last: string;
};

describe('an emergency decision without a petition, on a real store', () => {
  let database: TestDatabase;
  let casework: Casework;
  let sink: SmtpSink;
  let mailer: Mailer;
  let store: ViewStore;

  beforeEach(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, `${DECIDED}T10:00:00.000Z`);
    store = new ViewStore(database.client.db(database.name));
    sink = new SmtpSink();
    mailer = smtpMailer(await sink.listen(), 'rettid@rettid.invalid');
  });

  afterEach(async () => {
    mailer.close();
    await sink.close();
    await database.close();
  });

  const sweep = async (): Promise<void> => {
    const { ledger, decisions, keys, clock, name } = casework;
    const about = { ledger, decisions, keys, clock, log };
    const channels = openChannels({
      ...{ ...about, read: ledger.read, mailer, publicUrl: '' },
      views: database.client.db(database.name),
      templates: new Templates(null, []),
      municipalities: [{ ledger: name, name: 'Prøvebydel', mailbox: 'post@rettid.invalid' }],
      caller: new Caller(true),
    });
    const state = new SweepState({ interval: 60_000, oldestUnarmed: () => 0 });
    state.lead(over);
    const runner = new ViewRunner(store, ledger.read, reminderViews, log);
    const alarms = { arm: () => undefined, doubt: () => undefined };
    await openSweep({ ...about, store, runner, channels, alarms, state }).sweep.all(over);
    await channels.settled();
  };

  const act = (childId: string, request: CaseRequest): Promise<CaseReceipt> => {
    const { ledger, keys, decisions } = casework;
    const handler = new CaseworkCommandHandler(decisions, new CaseFiles(ledger, keys), new CaseworkSettings(true));
    return handler.execute(new CaseworkCommandIssued(childId, request, casework.issued('staff-1')));
  };

  const decided = async ({ kind, section, abroad = false }: Omit<Case, 'last'>) => {
    const childId = randomUUID();
    const unknown = { name: null, birthDate: null, nationalId: null, address: null, phone: null, caseNumber: null };
    await casework.perform(
      step(childStream(childId), child, {
        type: 'RegisterChild',
        now: casework.now,
        childId,
        unborn: false,
        ...unknown,
      }),
    );
    await act(childId, { type: 'OpenCase', openedOn: DECIDED, from: 'concern', caseNumber: null });
    const { made } = await act(childId, {
      type: 'DecideEmergency',
      kind,
      legalBasis: basis(section),
      decidedOn: DECIDED,
      decider: 'leader',
      abroad,
      content: 'SYNTETISK',
      facts: 'SYNTETISK',
      childView: 'SYNTETISK',
      bestInterests: 'SYNTETISK',
    });
    return { childId, emergencyId: made['emergencyId']! };
  };

  const standing = async (childId: string) =>
    caseFileOf(await casework.ledger.read.readSubject(casework.name, childId)).emergencies.map(
      ({ status, endedOn }) => ({ status, endedOn }),
    );
  const lapses = async (emergencyId: string) =>
    (await casework.ledger.read.readStream(casework.name, `emergency-${emergencyId}`))
      .filter(({ type }) => type === 'emergency.lapsed')
      .map(({ occurredOn, data, actor }) => ({ occurredOn, lapsedOn: data['lapsedOn'], by: actor.subject }));
  const by = 'rettid-reminders';

  it.each<Case>([
    { kind: 'care', section: '4-2', last: '2026-04-13' },
    { kind: 'care', section: '4-2', abroad: true, last: '2026-09-02' },
    { kind: 'move-ban', section: '4-3', last: '2026-04-13' },
    { kind: 'institution', section: '4-4', last: '2026-03-16' },
    { kind: 'trafficking', section: '4-5', last: '2026-03-16' },
    { kind: 'travel-ban', section: '4-6', last: '2026-04-13' },
    { kind: 'contact-stop', section: '7-7', last: '2026-03-23' },
  ])('lapses with its last day and not a day before: $kind, abroad $abroad', async ({ last, ...one }) => {
    const { childId, emergencyId } = await decided(one);
    casework.clock.set(`${last}T21:00:00.000Z`);
    await sweep();
    expect(await standing(childId)).toEqual([{ status: 'standing', endedOn: null }]);
    casework.clock.set(`${last}T23:30:00.000Z`);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await lapses(emergencyId)).toEqual([{ occurredOn: last, lapsedOn: last, by }]);
    expect(await standing(childId)).toEqual([{ status: 'lapsed', endedOn: last }]);
  });

  it('lapsed on the very same day when nobody looked for weeks, and tells the leader so', async () => {
    const { emergencyId } = await decided({ kind: 'institution', section: '4-4' });
    casework.clock.set('2026-05-20T08:00:00.000Z');
    await sweep();
    await sweep();
    expect(await lapses(emergencyId)).toEqual([{ occurredOn: '2026-03-16', lapsedOn: '2026-03-16', by }]);
    expect(sink.mails.map(({ subject }) => subject)).toEqual(['Akuttvedtak falt bort 16.3.2026 (§ 4-4)']);
  });

  it('stands when the petition was in time', async () => {
    const { childId, emergencyId } = await decided({ kind: 'care', section: '4-2' });
    casework.clock.set('2026-04-13T10:00:00.000Z');
    await act(childId, petition(emergencyId, '2026-04-13'));
    casework.clock.set('2026-06-01T10:00:00.000Z');
    await sweep();
    expect(await lapses(emergencyId)).toEqual([]);
    expect(await standing(childId)).toEqual([{ status: 'petitioned', endedOn: null }]);
  });

  it('takes no petition after its last day, also before the lapse was written down', async () => {
    const { childId, emergencyId } = await decided({ kind: 'care', section: '4-2' });
    casework.clock.set('2026-04-14T10:00:00.000Z');
    await expect(act(childId, petition(emergencyId, '2026-04-14'))).rejects.toMatchObject({ code: 'emergency.lapsed' });
  });

  it('that needs none stands on', async () => {
    const { childId } = await decided({ kind: 'no-care', section: '4-1' });
    casework.clock.set('2027-03-02T10:00:00.000Z');
    await sweep();
    expect(await standing(childId)).toEqual([{ status: 'standing', endedOn: null }]);
  });

  it('lapses anew when its day is corrected', async () => {
    const { childId, emergencyId } = await decided({ kind: 'institution', section: '4-4' });
    casework.clock.set('2026-03-17T10:00:00.000Z');
    await sweep();
    await act(childId, { type: 'CorrectEmergencyDate', emergencyId, to: '2026-03-05', reason: 'SYNTETISK' });
    await sweep();
    expect(await standing(childId)).toEqual([{ status: 'standing', endedOn: null }]);
    casework.clock.set('2026-03-20T10:00:00.000Z');
    await sweep();
    expect(await standing(childId)).toEqual([{ status: 'lapsed', endedOn: '2026-03-19' }]);
    expect((await lapses(emergencyId)).map(({ lapsedOn }) => lapsedOn)).toEqual(['2026-03-16', '2026-03-19']);
  });
});

const basis = (section: string): LegalBasis => ({
  law: 'BVL2021',
  chapter: section.slice(0, 1),
  section,
  paragraph: null,
  letter: null,
});

const petition = (emergencyId: string, petitionedOn: string): CaseRequest => ({
  type: 'PetitionTribunal',
  seeks: 'care-order',
  legalBasis: basis('5-1'),
  additionalBases: [],
  decisionId: null,
  emergencyId,
  demandId: null,
  petitionedOn,
  petition: 'SYNTETISK begjæring',
});
