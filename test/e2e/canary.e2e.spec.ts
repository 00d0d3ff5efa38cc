import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { createTransport } from 'nodemailer';
import { syntheticNationalId } from '../../apps/local/src/demo/people';
import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { firstDecision } from '@libs/testing/approved-decision';
import { scanBytes, scanFolder } from '@libs/testing/byte-scan';
import { privateMessage, publicMessage } from '@libs/testing/message-samples';
import { staffIdOf } from '@libs/testing/organisation';
import { startStack, type Stack } from '@libs/testing/stack';
import { Caller } from './caller';

const LEDGER = '1201-02';

jest.setTimeout(300_000);

type Receipt = { concernId: string; childId: string; seq: number };
type Made = Record<'measureId' | 'grantId' | 'restrictionId' | 'erasureId' | 'breakGlassId' | 'childId', string>;

/** Words that stand nowhere else in the world, each kept to be looked for. */
class Canaries {
  readonly all: string[] = [];
  private serial = 0;

  /** Letters only, so that it can be a name. */
  word(kind: string): string {
    const word = `Kv${kind}${randomBytes(8)
      .toString('hex')
      .replace(/\d/g, (one) => 'ghijklmnop'[Number(one)]!)}`;
    this.all.push(word);
    return word;
  }

  nationalId(birthDate: string): string {
    const number = syntheticNationalId(birthDate, (this.serial += 17));
    this.all.push(number);
    return number;
  }
}

/** No personal data is in clear anywhere but in an answer to who may see it. */
describe('a canary sent in through the API', () => {
  const data = mkdtempSync(join(tmpdir(), 'rettid-canary-'));
  const canaries = new Canaries();
  const word = (kind: string): string => canaries.word(kind);
  const today = osloDateOf(new Date().toISOString());
  const ago = (days: number): string => addDays(today, -days);
  const planted = `Plantet${randomBytes(10).toString('hex')}`;
  let stack: Stack;
  let staffId: (role: string) => string;
  let said = '';

  beforeAll(async () => {
    const env = { RETTID_PLAIN_STORES: '1', RETTID_SWEEP_SECONDS: '1', RETTID_LOG_LEVEL: 'debug' };
    stack = await startStack({ data, env });
    staffId = (role) => staffIdOf(role, LEDGER, stack.ready.issuer);
  });

  afterAll(async () => {
    await stack.end('SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });

  const as = (role: string): Caller => new Caller(stack, role, LEDGER);
  const send = async (role: string, path: string, body: object): Promise<Made> => {
    const answer = await as(role).post<Made>(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const report = (identity: object, more: object = {}): object => ({
    receivedAt: new Date(Date.now() - 9 * 86_400_000).toISOString(),
    channel: 'letter',
    reporter: { kind: 'public', code: '11', name: word('Melder'), organisation: word('Skole'), role: word('Rolle') },
    children: [{ identity }],
    text: `Dette ble skrevet: ${word('Melding')}.`,
    ...more,
  });
  const identity = (): object => ({
    name: `${word('Fornavn')} ${word('Etternavn')}`,
    birthDate: '2009-05-17',
    nationalId: canaries.nationalId('2009-05-17'),
    address: `${word('Vei')} 7, 0000 ${word('Sted')}`,
  });
  const raise = async (role = 'caseworker'): Promise<Receipt> => {
    const { status, body } = await as(role).post<{ receipts: Receipt[] }>('/v1/concerns', report(identity()));
    expect(status).toBe(201);
    return body.receipts[0]!;
  };

  it('goes in everywhere a person can write', async () => {
    const one = await raise();
    const shown = await as('caseworker').get(`/v1/concerns/${one.concernId}`, { 'wait-for': `${one.seq}` });
    expect(JSON.stringify(shown.body)).toContain(canaries.all.find((text) => text.startsWith('KvMelding')));
    const concern = `/v1/concerns/${one.concernId}`;
    await send('caseworker', `${concern}/urgency`, { urgent: true, reason: word('Hast') });
    const correction = { corrects: { version: 1 }, changes: { contentCodes: ['1.2.03'] }, reason: word('Retting') };
    await send('caseworker', `${concern}/correction`, correction);
    const dismissal = { reviewedOn: today, outcomeCode: '10', manifestlyUnfounded: false, reason: word('Henlagt') };
    await send('caseworker', `${concern}/dismissal`, dismissal);

    const youth = { ...identity(), birthDate: '2006-02-28', nationalId: canaries.nationalId('2006-02-28') };
    const { childId } = await send('caseworker', '/v1/children', youth);
    const decision = await firstDecision((role, path, body) => as(role).post(path, body), childId, '2023-01-02');
    const help = { ...decision, childId, categoryCode: '4.5' };
    const { measureId } = await send('caseworker', '/v1/measures', { ...help, goal: word('Maal') });
    const measure = `/v1/measures/${measureId}`;
    await send('caseworker', `${measure}/start`, { startedOn: '2023-01-03' });
    const evaluation = { evaluatedOn: '2023-04-03', childView: word('Barnesyn'), assessment: word('Vurdering') };
    await send('caseworker', `${measure}/evaluation`, { ...evaluation, continues: true });
    await send('caseworker', `${measure}/end`, { endedOn: '2023-06-01', result: 'goal-reached', note: word('Slutt') });
    const contact = { contactedOn: ago(5), nextContactOn: ago(-30), note: word('Samtale') };
    await send('caseworker', `/v1/aftercare/${childId}/contact`, contact);
    const offer = { offeredOn: ago(4), content: ['housing'], offer: word('Tilbud') };
    await send('caseworker', `/v1/aftercare/${childId}/offer`, offer);
  });

  it('goes in with everything that is written in a case', async () => {
    const { childId } = await send('caseworker', '/v1/children', identity());
    const at = (path: string): string => `/v1/children/${childId}/${path}`;
    const here = async (path: string, body: object, role = 'caseworker') =>
      ((await send(role, at(path), body)) as unknown as { made: Record<string, string> }).made;
    await here('case', { openedOn: ago(60), from: 'application' });
    const person = { name: word('Mor'), nationalId: canaries.nationalId('2001-05-17'), phone: null };
    await here('relations', {
      kind: 'parent',
      parentalResponsibility: true,
      relatedOn: ago(59),
      person,
      childView: word('Omsorg'),
    });
    const entry = { kind: 'home-visit', happenedOn: ago(58), facts: word('Fakta'), assessment: word('Faglig') };
    const { entryId } = await here('journal', entry);
    const right = { happenedOn: ago(58), facts: word('Rettet'), assessment: word('Nytt'), reason: word('Feil') };
    await here(`journal/${entryId}/correction`, right);
    const content = Buffer.from(`Dokument: ${word('Innhold')}`).toString('base64');
    const document = { title: word('Tittel'), fileName: `${word('Fil')}.txt`, mediaType: 'text/plain', content };
    await here('documents', { ...document, direction: 'in', datedOn: ago(57) });
    const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1' };
    const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, word(name)]));
    const said = texts('content', 'facts', 'childView', 'weight', 'bestInterests', 'familyTies');
    const proposal = { kind: 'help-measure', consent: 'voluntary', legalBasis, proposedOn: ago(50), ...said };
    const { decisionId } = await here('decisions', proposal);
    const about = { kind: 'decision', id: decisionId };
    const heard = { wayCode: '1.1', heard: true, agreedWithRendering: true, trustedPerson: 'offered' };
    const part = { about, on: ago(49), ...heard, ...texts('told', 'heardAbout', 'said', 'weight') };
    await here('participation', part);
    await here(`decisions/${decisionId}/approval`, { decidedOn: ago(48) }, 'leader');
    await here(`decisions/${decisionId}/notice`, { party: 'parent', channel: 'letter', reachedOn: ago(40) });
    const complaint = { party: 'parent', receivedOn: ago(30), complaint: word('Klage') };
    await here(`decisions/${decisionId}/complaint`, complaint);
    const plan = { planType: '1', madeOn: ago(47), ...texts('goal', 'content', 'duration', 'childView') };
    await here('plans', plan);
    const emergency = { kind: 'care', decidedOn: ago(3), decider: 'leader', abroad: false };
    const section = { ...legalBasis, chapter: '4', section: '4-2' };
    const urgent = { ...emergency, legalBasis: section, ...texts('content', 'facts', 'childView', 'bestInterests') };
    await here('emergencies', urgent, 'leader');
    await here('case/caseworker-changes', { requester: 'child', requestedOn: ago(2), reason: word('Bytte') });
  });

  it('goes in with the messages of the national protocol, also with one that is refused', async () => {
    const portal = new Caller(stack, 'reporter-system');
    const message = publicMessage();
    const child = {
      ...message.offentligBarn[0]!,
      fnr: canaries.nationalId('2012-03-14'),
      personnavn: word('Barn'),
      adresse: { adresselinje1: word('Gate') },
    };
    const melding = { melding: word('Beskrivelse'), historie: word('Historie') };
    const sender = { ...message.offentligMelder, personnavn: word('Avsender'), epost: `${word('post')}@skole.invalid` };
    const good = { ...message, offentligMelder: sender, offentligBarn: [child], melding };
    const broken = { ...privateMessage(), melding: undefined, privatMelder: { personnavn: word('Nabo') } };
    const id = (name: string) => ({ 'bekymringsmelding-id': name });
    expect((await portal.post('/v1/intake/fiks/offentlig', good, id('canary'))).status).toBe(201);
    expect((await portal.post('/v1/intake/fiks/privat', broken, id('broken'))).status).toBe(400);
  });

  it('goes in with everything about who may see what', async () => {
    const administrator = as('administrator');
    const person = { name: word('Ansatt'), email: `${word('epost')}@kommune.invalid`, issuer: stack.ready.issuer };
    const nationalId = canaries.nationalId('2001-01-11');
    const hired = await administrator.post('/v1/staff', { ...person, nationalId, subject: 'somebody' });
    expect(hired.status).toBe(201);

    const { childId } = await raise('leader');
    const place = `/v1/children/${childId}`;
    const grade = { grade: 'fortrolig', setOn: ago(1), policeInformedOn: null, reason: word('Gradert') };
    await send('leader', `${place}/address-protection`, grade);
    const lifting = { liftedOn: today, policeInformedOn: today, reason: word('Opphevet') };
    await send('leader', `${place}/address-protection/lifting`, lifting);
    const hidden = { decidedOn: today, paragraph: '7-2', policeInformedOn: null, reason: word('Skjult') };
    await send('leader', `${place}/hidden-address`, hidden);
    const until = '2099-01-01T00:00:00Z';
    const named = { staffId: staffId('second-caseworker'), until, reason: word('Navngitt') };
    await send('leader', `${place}/named-grants`, named);
    const excluded = { staffId: staffId('second-caseworker'), ground: 'threat', reason: word('Utelukket') };
    await send('leader', `${place}/exclusions`, excluded);
    const emergency = { category: 'acute-danger', reason: `Det haster nå: ${word('Noed')}`, hours: 1 };
    const { breakGlassId } = await send('colleague', '/v1/break-glass', { childId, ...emergency });
    // who controls emergencies is told at once
    while (!(await stack.mails()).some(({ to }) => to.includes(`personvernombud-${LEDGER}@rettid.invalid`)))
      await pause(100);
    const review = { verdict: 'justified', assessment: word('Etterkontroll') };
    await send('leader', `/v1/break-glass/${breakGlassId}/review`, review);
    const ground = { ground: 'objection', reason: word('Sperring') };
    const { restrictionId } = await send('leader', `${place}/restrictions`, ground);
    await send('data-protection-officer', `${place}/restrictions/${restrictionId}/approval`, {});
    await send('data-protection-officer', `${place}/restrictions/${restrictionId}/lifting`, { reason: word('Lettet') });
    const order = { childId, basis: 'court-decision', reference: 'LB-2026-1', reason: word('Sletting') };
    await send('leader', '/v1/erasures', order);
  });

  it('goes in with searches, with what is refused, and with what is put where it must not be', async () => {
    const [nationalId, name] = [canaries.all.find((one) => /^\d{11}$/.test(one))!, word('Soek')];
    const caseworker = as('caseworker');
    const found = await caseworker.post<{ count: number }>('/v1/children/search', { nationalId });
    expect(found).toMatchObject({ status: 200, body: { count: 1 } });
    expect((await caseworker.post('/v1/children/search', { name })).status).toBe(200);
    expect((await caseworker.post('/v1/children/search', { caseNumber: word('Saksnr') })).status).toBe(200);
    const emergency = { nationalId: canaries.nationalId('2013-03-03'), category: 'acute-danger', hours: 1 };
    expect((await as('colleague').post('/v1/break-glass', { ...emergency, reason: word('Nysgjerrig') })).status).toBe(
      404,
    );
    expect((await caseworker.post('/v1/concerns', report({ name: word('Ugyldig') }, { channel: 'fax' }))).status).toBe(
      400,
    );
    expect(
      (await caseworker.post('/v1/concerns', report({ name: word('Ukjent') }, { [word('felt')]: 1 }))).status,
    ).toBe(400);
    expect((await caseworker.post('/v1/concerns', `{"text":"${word('avkuttet')}`)).status).toBe(400);
    expect((await as('auditor').post('/v1/concerns', report({ name: word('Revisor') }))).status).toBe(403);
    for (const path of [
      `/v1/children?nationalId=${nationalId}`,
      `/v1/children/${nationalId}`,
      `/v1/concerns?cursor=${word('peker')}`,
      `/v1/${word('sti')}`,
    ])
      expect((await caseworker.get(path)).status).toBeGreaterThanOrEqual(400);
  });

  it('is on no page of metrics and in no mail', async () => {
    expect((await stack.mails()).length).toBeGreaterThan(0);
    said += JSON.stringify(await stack.mails());
    const authorization = `Bearer ${await stack.token('operator', LEDGER)}`;
    for (const admin of [2, 5, 6, 7, 8].map((offset) => stack.port + offset)) {
      const answer = await fetch(`http://127.0.0.1:${admin}/metrics`, { headers: { authorization } });
      expect([admin, answer.status]).toEqual([admin, 200]);
      said += await answer.text();
    }
    expect(scanBytes('metrics and mails', said, canaries.all)).toEqual([]);
  });

  it('is in no file of a store, a log or a mail; one that was put there on purpose is found', async () => {
    await plant();
    expect(await stack.end()).toBe(0);
    const found = scanFolder(data, [...canaries.all, planted]);
    expect(canaries.all.length).toBeGreaterThan(50);
    expect(found.filter(({ needle }) => needle !== planted)).toEqual([]);
    expect(scanBytes('terminal', stack.output, canaries.all)).toEqual([]);
    const files = found.map(({ file }) => file);
    for (const place of [/^mongo\/collection-/, /^mongo\/journal\//, /^kafka\//, /^redis\//, /^mail\//, /^logs\//]) {
      expect([place, files.some((file) => place.test(file))]).toEqual([place, true]);
    }
  });

  /** In every kind of file, by their own servers. */
  async function plant(): Promise<void> {
    const { mongoAdmin, kafka, redis, smtp } = stack.ready;
    const mongo = await new MongoClient(mongoAdmin).connect();
    await mongo.db('planted').collection('planted').insertOne({ text: planted });
    await mongo.db('admin').command({ fsync: 1 });
    await mongo.close();
    const broker = new Kafka({ brokers: kafka.split(','), logLevel: logLevel.NOTHING });
    const [admin, producer] = [broker.admin(), broker.producer()];
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'planted', numPartitions: 1 }], waitForLeaders: true });
    await producer.connect();
    await producer.send({ topic: 'planted', messages: [{ value: planted }] });
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    const cache = new Redis(redis);
    await cache.set('planted', planted);
    cache.disconnect();
    const door = createTransport(smtp);
    await door.sendMail({ from: 'a@rettid.invalid', to: 'b@rettid.invalid', subject: 'planted', text: planted });
    door.close();
    appendFileSync(join(data, 'logs', 'planted.log'), `${planted}\n`);
  }
});
