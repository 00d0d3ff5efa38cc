import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aftercare } from '@libs/domain/aftercare/aftercare';
import { addressProtection } from '@libs/domain/address-protection/address-protection';
import { breakGlass } from '@libs/domain/break-glass/break-glass';
import { care } from '@libs/domain/care/care';
import { caseAccess } from '@libs/domain/case-access/case-access';
import { childCase } from '@libs/domain/cases/case';
import { child } from '@libs/domain/children/child';
import { concern } from '@libs/domain/concerns/concern';
import { contact } from '@libs/domain/contact/contact';
import { deadlineHandling } from '@libs/domain/deadline-handling/deadline-handling';
import { decision } from '@libs/domain/decisions/decision';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import { reminder } from '@libs/domain/deadlines/reminders/reminder';
import { emergency } from '@libs/domain/emergencies/emergency';
import { erasure } from '@libs/domain/erasure/erasure';
import { eventTypes, upcasts } from '@libs/domain/event-types';
import { message } from '@libs/domain/intake/message';
import { investigation } from '@libs/domain/investigations/investigation';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { journal } from '@libs/domain/journal/journal';
import { measure } from '@libs/domain/measures/measure';
import { move } from '@libs/domain/moves/move';
import { municipalDuty } from '@libs/domain/municipal-duties/municipal-duty';
import { participation } from '@libs/domain/participation/participation';
import { staffMember } from '@libs/domain/organisation/staff-member';
import { unit } from '@libs/domain/organisation/unit';
import { placement } from '@libs/domain/placements/placement';
import { plan } from '@libs/domain/plans/plan';
import { restriction } from '@libs/domain/restriction/restriction';
import { rulebookChanges } from '@libs/domain/rulebook/rulebook-changes';
import { tribunalCase } from '@libs/domain/tribunal/tribunal-case';
import { webhook } from '@libs/domain/webhooks/webhook';
import type { BatchDocument } from '@libs/ledger/batch-document';
import { Upcasts } from '@libs/ledger/upcasting';
import { Documents } from '@libs/read-models/documents';
import { foldInto } from '@libs/read-models/fold';
import { projectedViews, reminderViews } from '@libs/read-models/views';
import { verify } from '../../apps/audit/src/verify/verify';

/** A fold whose own types are forgotten: which one a stream needs is known by the stream's name only. */
type AnyFold = { readonly initial: unknown; readonly evolve: (state: never, event: never) => unknown };

const deciders: Record<string, AnyFold> = {
  access: caseAccess,
  aftercare,
  break: breakGlass,
  care,
  case: childCase,
  child,
  concern,
  contact,
  deadline: reminder,
  decision,
  emergency,
  erasure,
  handling: deadlineHandling,
  investigation,
  journal,
  measure,
  message,
  move,
  municipal: municipalDuty,
  placement,
  plan,
  participation,
  protection: addressProtection,
  restriction,
  rulebook: rulebookChanges,
  staff: staffMember,
  tribunal: tribunalCase,
  unit,
  webhook,
};

const recorded = readdirSync(__dirname).filter((name) => name.endsWith('.jsonl'));
const batchesOf = (name: string): BatchDocument[] =>
  readFileSync(join(__dirname, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as BatchDocument);

const eventsOf = (batches: readonly BatchDocument[]): StoredEvent[] => {
  const steps = new Upcasts(upcasts);
  return batches.flatMap(({ ledger, events }) => events.map((event) => steps.lift({ ...event, ledger })));
};

function states(events: readonly StoredEvent[]): Record<string, unknown> {
  const folded: Record<string, unknown> = {};
  for (const event of events) {
    const decider = deciders[event.stream.split('-')[0]!]!;
    folded[event.stream] = decider.evolve((folded[event.stream] ?? decider.initial) as never, event as never);
  }
  return folded;
}

describe.each(recorded)('%s', (name) => {
  const batches = batchesOf(name);
  const events = eventsOf(batches);
  const statesFile = join(__dirname, name.replace('.jsonl', '.states.json'));

  it('verifies', async () => {
    const { head, fault } = await verify(batches[0]!.ledger, batches);
    expect({ fault, seq: head.seq }).toEqual({ fault: null, seq: events.length });
  });

  it('comes to the states and deadlines that the version which wrote it saw', () => {
    const now = { states: states(events), deadlines: deriveDeadlines(events) };
    if (process.env['RECORD'] && !existsSync(statesFile))
      writeFileSync(statesFile, `${JSON.stringify(now, null, 1)}\n`);
    const then = JSON.parse(readFileSync(statesFile, 'utf8')) as typeof now;
    // A later rule adds limits of its own, a later version tells more of each; neither may change what there was.
    const known = new Set(then.deadlines.map(({ id }) => id));
    const deadlines = now.deadlines.filter(({ id }) => known.has(id));
    expect(JSON.parse(JSON.stringify({ ...now, deadlines }))).toMatchObject(then);
  });

  it('is folded by every view to its end', () => {
    // The keys of these histories are gone, so nothing is found by a name any more.
    const facts = events.map((event) => ({ ...event, terms: null }));
    for (const view of [...projectedViews, ...reminderViews]) {
      expect([view.name, foldInto(new Documents(), view, facts, new Set(eventTypes))]).toEqual([view.name, null]);
    }
  });
});

it('has at least one recorded history', () => {
  expect(recorded.length).toBeGreaterThan(0);
});
