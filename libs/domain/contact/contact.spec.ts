import { specification } from '@libs/testing/specification';
import type {
  ArrangeContact,
  ChangeContact,
  ContactCommand,
  EndContact,
  RecordContactHeld,
  ResumeContact,
  StopContact,
} from './commands';
import { contact } from './contact';
import type {
  ContactArranged,
  ContactChanged,
  ContactEnded,
  ContactHeld,
  ContactResumed,
  ContactStopped,
} from './events';

const given = specification(contact);
const childId = '0197a000-0000-7000-8000-000000000002';
const arrangementId = '0197a000-0000-7000-8000-000000000009';
const relationId = '0197a000-0000-7000-8000-00000000000a';
const emergencyId = '0197a000-0000-7000-8000-00000000000b';
const about = { childId, arrangementId };
const at = { now: '2026-06-01T12:00:00.000Z', ...about };
const sealed = (path: string, content: string) => ({ subject: childId, path, content });
const terms = { timesPerYear: 12, supervised: true, reviewOn: '2026-08-01' };
const texts = { arrangement: 'SYNTETISK: tre timer på lekeplassen', childView: 'SYNTETISK: gleder seg' };
const sealedTexts = Object.entries(texts).map(([path, content]) => sealed(path, content));

const arrange: ArrangeContact = {
  type: 'ArrangeContact',
  ...at,
  ...terms,
  ...texts,
  with: 'sibling',
  relationId,
  from: '2026-02-01',
  tribunalCaseId: null,
  planId: null,
  caseOpenedOn: '2026-01-01',
  relative: { fits: true, endedOn: null },
  tribunalCaseIsKnown: true,
  planIsKnown: true,
};
const change: ChangeContact = {
  type: 'ChangeContact',
  ...at,
  ...terms,
  ...texts,
  changedOn: '2026-03-01',
  reason: 'SYNTETISK',
};
const stop: StopContact = { type: 'StopContact', ...at, stoppedOn: '2026-04-01', emergencyId, stands: true };
const resume: ResumeContact = { type: 'ResumeContact', ...at, resumedOn: '2026-04-20', stands: false };
const hold: RecordContactHeld = { type: 'RecordContactHeld', ...at, heldOn: '2026-03-15', tookPlace: true, note: null };
const end: EndContact = {
  type: 'EndContact',
  ...at,
  endedOn: '2026-05-01',
  enteredInError: false,
  reason: 'SYNTETISK',
};

const event = <Type extends string, Data extends object>(
  type: Type,
  occurredOn: string,
  data: Data,
  personal: readonly ReturnType<typeof sealed>[] = [],
) => ({ type, occurredOn, subjects: [childId], data: { ...about, ...data }, personal });

const arranged: ContactArranged = event(
  'contact.arranged',
  '2026-02-01',
  { with: 'sibling', relationId, from: '2026-02-01', ...terms, tribunalCaseId: null, planId: null },
  sealedTexts,
);
const changed: ContactChanged = event('contact.changed', '2026-03-01', { changedOn: '2026-03-01', ...terms }, [
  ...sealedTexts,
  sealed('reason', 'SYNTETISK'),
]);
const stopped: ContactStopped = event('contact.stopped', '2026-04-01', { stoppedOn: '2026-04-01', emergencyId });
const resumed: ContactResumed = event('contact.resumed', '2026-04-20', { resumedOn: '2026-04-20' });
const held: ContactHeld = event('contact.held', '2026-03-15', { heldOn: '2026-03-15', tookPlace: true });
const ended: ContactEnded = event('contact.ended', '2026-05-01', { endedOn: '2026-05-01', enteredInError: false }, [
  sealed('reason', 'SYNTETISK'),
]);
const later = [change, stop, resume, hold, end];

describe('contact', () => {
  it('is arranged, changed, held and ended', () => {
    given([]).when(arrange).then([arranged]);
    given([arranged]).when(change).then([changed]);
    given([arranged, changed]).when(hold).then([held]);
    given([arranged, changed, held]).when(end).then([ended]);
  });
  it('is stopped while a decision stands, and resumed after it', () => {
    given([arranged]).when(stop).then([stopped]);
    given([arranged, stopped]).when(resume).then([resumed]);
    given([arranged, stopped, resumed])
      .when({ ...stop, stoppedOn: '2026-04-25' })
      .then([event('contact.stopped', '2026-04-25', { stoppedOn: '2026-04-25', emergencyId })]);
  });
  it('is ended while it is stopped', () => given([arranged, stopped]).when(end).then([ended]));
  it('with parents needs no day of review', () =>
    expect(contact.decide({ ...arrange, with: 'parent', reviewOn: null }, contact.initial)[0]).toMatchObject({
      data: { reviewOn: null },
    }));
  it('can be arranged anew with the same person once it ended', () => {
    const again = { ...arrange, arrangementId: '0197a000-0000-7000-8000-00000000000c' };
    given([arranged]).when(again).thenRejected('contact.another-is-open', 'relationId');
    expect(contact.decide(again, [arranged, ended].reduce(contact.evolve, contact.initial))).toHaveLength(1);
  });

  it('is arranged once', () => given([arranged]).when(arrange).thenRejected('contact.already-arranged'));
  it.each(later)('is not there for $type before it is arranged, nor after it ended', (command) => {
    given([]).when(command).thenRejected('contact.unknown');
    given([arranged, ended]).when(command).thenRejected('contact.ended');
  });
  it('is stopped and resumed once', () => {
    given([arranged, stopped]).when(stop).thenRejected('contact.already-stopped');
    given([arranged]).when(resume).thenRejected('contact.not-stopped');
  });
  it('does not take place on a day it is stopped, but a meeting that failed is recorded', () => {
    given([arranged, stopped])
      .when({ ...hold, heldOn: '2026-04-10' })
      .thenRejected('contact.was-stopped', 'heldOn');
    given([arranged, stopped, resumed])
      .when({ ...hold, heldOn: '2026-04-10' })
      .thenRejected('contact.was-stopped', 'heldOn');
    given([arranged, stopped])
      .when({ ...hold, heldOn: '2026-04-10', tookPlace: false })
      .then([event('contact.held', '2026-04-10', { heldOn: '2026-04-10', tookPlace: false })]);
    given([arranged, stopped, resumed])
      .when({ ...hold, heldOn: '2026-04-20' })
      .then([event('contact.held', '2026-04-20', { heldOn: '2026-04-20', tookPlace: true })]);
  });

  const refused: readonly [ContactCommand, string, string | null][] = [
    [{ ...arrange, caseOpenedOn: null }, 'contact.case-not-open', null],
    [{ ...arrange, caseOpenedOn: '2026-02-02' }, 'contact.before-case', 'from'],
    [{ ...arrange, from: '2026-06-02' }, 'contact.date-in-future', 'from'],
    [{ ...arrange, from: '2026-02-30' }, 'contact.impossible-date', 'from'],
    [{ ...arrange, relative: null }, 'contact.relation-unknown', 'relationId'],
    [{ ...arrange, relative: { fits: true, endedOn: '2026-01-31' } }, 'contact.relation-ended', 'relationId'],
    [{ ...arrange, relative: { fits: false, endedOn: null } }, 'contact.relation-unfitting', 'relationId'],
    [{ ...arrange, tribunalCaseIsKnown: false }, 'contact.tribunal-case-unknown', 'tribunalCaseId'],
    [{ ...arrange, planIsKnown: false }, 'contact.plan-unknown', 'planId'],
    [{ ...arrange, timesPerYear: 0 }, 'contact.times-impossible', 'timesPerYear'],
    [{ ...arrange, timesPerYear: 367 }, 'contact.times-impossible', 'timesPerYear'],
    [{ ...arrange, arrangement: '' }, 'contact.arrangement-missing', 'arrangement'],
    [{ ...arrange, childView: ' ' }, 'contact.child-view-missing', 'childView'],
    [{ ...arrange, reviewOn: null }, 'contact.sibling-review-missing', 'reviewOn'],
    [{ ...arrange, reviewOn: '2026-08-02' }, 'contact.sibling-review-too-late', 'reviewOn'],
    [{ ...arrange, reviewOn: '2026-02-01' }, 'contact.review-not-later', 'reviewOn'],
    [{ ...arrange, reviewOn: '2026-02-30' }, 'contact.impossible-date', 'reviewOn'],
    [{ ...change, changedOn: '2026-01-31' }, 'contact.too-early', 'changedOn'],
    [{ ...change, reason: '' }, 'contact.reason-missing', 'reason'],
    [{ ...stop, stoppedOn: '2026-01-31' }, 'contact.too-early', 'stoppedOn'],
    [{ ...stop, stands: false }, 'contact.stop-not-decided', 'emergencyId'],
    [{ ...hold, heldOn: '2026-01-31' }, 'contact.too-early', 'heldOn'],
    [{ ...end, endedOn: '2026-01-31' }, 'contact.too-early', 'endedOn'],
    [{ ...end, reason: ' ' }, 'contact.reason-missing', 'reason'],
  ];
  it.each(refused)('refuses %j', (command, code, field) =>
    given(command.type === 'ArrangeContact' ? [] : [arranged])
      .when(command)
      .thenRejected(code, field),
  );
  it('is not resumed before it was stopped, nor while the decision stands', () => {
    given([arranged, stopped])
      .when({ ...resume, resumedOn: '2026-03-31' })
      .thenRejected('contact.too-early', 'resumedOn');
    given([arranged, stopped])
      .when({ ...resume, stands: true })
      .thenRejected('contact.stop-stands', 'resumedOn');
  });
});
