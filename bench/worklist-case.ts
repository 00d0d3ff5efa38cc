import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Decisions } from '@libs/commands/decisions';
import { upcasts, type AnyEvent } from '@libs/domain/event-types';
import { caseAccessStream, caseStream, childStream, investigationStream, measureStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import type { Ready } from '@libs/platform/ready';
import { Generations } from '@libs/read-models/generations';
import { writeFacts, type Written } from '@libs/testing/write-facts';
import { figures } from './load';
import type { Report } from './report';

const LEDGER = '1201-02';
const CASES = 2_000;
/** Cases of one caseworker. */
const LOAD = 20;
/** Children per command. */
const TOGETHER = 20;
const PER_SECOND = 50;
const SECONDS = 20;
const WARM_UP = 5;
/** Milliseconds without a new event after which nothing more is to be expected. */
const SETTLED = 5_000;

/** One caseworker's worklist in a municipality of many cases, at a steady rate: an open loop, so that every stall is seen. */
export async function worklistCase(ready: Ready, token: string, report: Report): Promise<void> {
  await writeCases(ready, await staffIdOf(ready.api, token));
  const took: number[] = [];
  const started = performance.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < PER_SECOND * (SECONDS + WARM_UP); number++) {
    await pause(Math.max(0, started + (number * 1000) / PER_SECOND - performance.now()));
    const sent = performance.now();
    const read = worklist(ready.api, token);
    sending.push(
      read.then((lines) => {
        if (lines < LOAD) throw new Error(`a worklist of ${lines} lines`);
        if (number >= PER_SECOND * WARM_UP) took.push(performance.now() - sent);
      }),
    );
  }
  await Promise.all(sending);
  report.row(`worklist, ${CASES} cases, ${PER_SECOND}/s`, figures(took, SECONDS * 1000));
}

async function worklist(api: string, token: string): Promise<number> {
  const answer = await fetch(`${api}/v1/tasks`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`a worklist was answered with ${answer.status}`);
  return ((await answer.json()) as { items: readonly unknown[] }).items.length;
}

async function staffIdOf(api: string, token: string): Promise<string> {
  const answer = await fetch(`${api}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { staffId: string }).staffId;
}

/** Resolves when all of them stand in the view. `staffId` has as many as everybody else. */
async function writeCases(ready: Ready, staffId: string): Promise<void> {
  const [ledgerClient, keysClient, viewsClient] = await Promise.all(
    [ready.mongo, ready.mongoKeys, ready.mongoViews].map((url) => mongoClient(url).connect()),
  );
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(ledgerClient!.db(), steps, systemClock);
  const decisions = new Decisions(ledger, new Keys(keysClient!.db(), fileKeys(ready.rootKeyFile)), steps);
  const staff = [staffId, ...Array.from({ length: CASES / LOAD - 1 }, () => randomUUID())];
  for (let from = 0; from < CASES; from += TOGETHER) {
    const written = Array.from({ length: TOGETHER }, (_, at) => caseOf(from + at, staff[(from + at) % staff.length]!));
    await writeFacts(decisions, LEDGER, randomUUID(), written.flat());
  }
  const generations = new Generations(viewsClient!.db());
  const { seq } = await ledger.read.head(LEDGER);
  while (((await generations.live('case-overview', LEDGER))?.seq ?? 0) < seq) await pause(100);
  // the reminders of what is overdue go out first: a worklist is read in a municipality that is up to date
  for (let before = 0, now = seq; now !== before; now = (await ledger.read.head(LEDGER)).seq) {
    before = now;
    await pause(SETTLED);
  }
  await Promise.all([ledgerClient, keysClient, viewsClient].map((client) => client!.close()));
}

const day = (number: number): string => new Date(Date.UTC(2025, 0, 1 + (number % 600))).toISOString().slice(0, 10);

/** A child of any age with an open case: a measure without a plan, which somebody under 18 has had, and every third an investigation. */
function caseOf(number: number, staffId: string): readonly Written[] {
  const [childId, measureId, investigationId] = [randomUUID(), randomUUID(), randomUUID()];
  const birthDate = `${2005 + (number % 18)}-05-17`;
  const told = (type: AnyEvent['type'], data: object, occurredOn = '2025-01-01'): AnyEvent =>
    ({ type, occurredOn, subjects: [childId], data: { childId, ...data }, personal: [] }) as unknown as AnyEvent;
  const identity = { name: 'Syntetisk Barn', birthDate, nationalId: null, phone: null };
  const registered = {
    ...told('child.registered', { unborn: false, identified: true }),
    personal: [{ subject: childId, path: 'identity', content: identity }],
  } as AnyEvent;
  const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null };
  const measure = {
    measureId,
    categoryCode: '4.5',
    consent: 'voluntary',
    legalBasis,
    decidedOn: day(number),
    decisionId: null,
    additionalBases: [],
    groundCodes: [],
    plannedEndOn: null,
  };
  const openedOn = day(number * 7);
  const investigation = { investigationId, concernId: randomUUID(), openedOn, receivedOn: openedOn };
  return [
    { stream: childStream(childId), events: [registered] },
    {
      stream: caseStream(childId),
      events: [told('case.opened', { caseNumber: `2025/${number}`, openedOn: '2025-01-01', from: 'concern' })],
    },
    { stream: caseAccessStream(childId), events: [told('case.caseworker-assigned', { staffId, kind: 'first' })] },
    {
      stream: measureStream(measureId),
      events: [
        told('measure.decided', measure),
        told('measure.started', { measureId, startedOn: day(number) }),
        told('measure.evaluated', { measureId, evaluatedOn: day(number + 60), continues: true }),
      ],
    },
    ...(number % 3 === 0
      ? [{ stream: investigationStream(investigationId), events: [told('investigation.opened', investigation)] }]
      : []),
  ];
}
