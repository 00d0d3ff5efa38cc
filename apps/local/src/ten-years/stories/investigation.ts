import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { TEXT } from '../life';
import { closeCase, conclude, contentsOn, daysAfter, decide, dismiss, participate, type Telling } from './common';

/** What an investigation leads to when help is what the child needs. */
export type AfterDecision = (telling: Telling, day: CalendarDate, decisionId: string) => void;

const extend = ({ life }: Telling, day: CalendarDate, investigationId: string): void => {
  life.do(day, { type: 'DecideExtension', investigationId, decidedOn: day, granted: true, reason: TEXT });
};

const dismissAfterAll = (telling: Telling, day: CalendarDate, investigationId: string, refused: boolean): void => {
  const decided = { kind: 'dismissal', consent: 'voluntary', ground: 'dismissal', investigationId } as const;
  const decisionId = decide(telling, day, decided);
  const mayReopen = refused && day >= '2026-01-01';
  const outcome = mayReopen ? 'dismissed-may-reopen' : 'dismissed';
  conclude(telling, day, investigationId, { outcome, conclusionCode: refused ? '4' : '3', decisionId });
  telling.life.do(day, { type: 'EndDecision', decisionId, endedOn: day, statusCode: '4', reason: TEXT });
};

const movedAway = (telling: Telling, day: CalendarDate, investigationId: string): void => {
  const code = day < '2026-01-01' ? '5' : '9';
  conclude(telling, day, investigationId, { outcome: 'dismissed', conclusionCode: code, municipality: '9902' });
  closeCase(telling, day, 'moved');
};

/** A new one within half a year, because the parents had refused and the decision said so; this time they agree. */
const takeUpAgain = (telling: Telling, day: CalendarDate, before: string, then: AfterDecision): void => {
  const { life, agenda } = telling;
  const reopens = life.file.case.status === 'closed' ? (['case.reopened'] as const) : [];
  const { investigationId } = life.do(
    day,
    { type: 'OpenInvestigationAnew', followsInvestigationId: before, openedOn: day },
    { more: reopens },
  );
  agenda.on(daysAfter(day, 40), (on) => withHelp(telling, on, investigationId!, then));
};

export const withHelp = (telling: Telling, day: CalendarDate, investigationId: string, then: AfterDecision): void => {
  participate(telling, day, { kind: 'investigation', id: investigationId });
  const decided = { kind: 'help-measure', consent: 'voluntary', ground: 'help', investigationId } as const;
  const decisionId = decide(telling, day, decided);
  conclude(telling, day, investigationId, { outcome: 'measures-decided', conclusionCode: '1', decisionId });
  then(telling, day, decisionId);
};

/** What the caseworker saw and heard on the way. */
const lookInto = ({ life }: Telling, day: CalendarDate, investigationId: string): void => {
  const about = { kind: 'investigation', id: investigationId } as const;
  const said = { happenedOn: day, facts: TEXT, assessment: TEXT, about } as const;
  life.do(day, { type: 'RecordEntry', kind: 'home-visit', ...said });
  life.do(day, { type: 'RecordEntry', kind: 'conversation-with-child', ...said });
};

type End = 'help' | 'dismissed' | 'refused' | 'moved';

/** An investigation of a report that came that day; `then` is what follows where help is decided. */
export const investigated = (
  telling: Telling,
  received: CalendarDate,
  concernId: string,
  end: End,
  then: AfterDecision,
): void => {
  const { life, agenda, chance } = telling;
  const opened = daysAfter(received, chance.between(1, 5));
  agenda.on(opened, (on) => {
    const investigationId = life.investigate(on, concernId, contentsOn(chance, on));
    agenda.on(daysAfter(on, chance.between(3, 12)), (now) => lookInto(telling, now, investigationId));
    const isLong = chance.percent(9);
    if (isLong) agenda.on(daysAfter(received, chance.between(60, 85)), (now) => extend(telling, now, investigationId));
    const days = isLong ? chance.between(100, 170) : chance.between(25, 84);
    agenda.on(daysAfter(received, days), (now) => {
      if (end === 'help') return withHelp(telling, now, investigationId, then);
      participate(telling, now, { kind: 'investigation', id: investigationId });
      if (end === 'moved') return movedAway(telling, now, investigationId);
      dismissAfterAll(telling, now, investigationId, end === 'refused');
      closeCase(telling, now);
      if (end === 'refused' && now >= '2026-01-01' && chance.percent(60))
        agenda.on(daysAfter(now, chance.between(30, 120)), (later) =>
          takeUpAgain(telling, later, investigationId, then),
        );
    });
  });
};

/** A report that nothing more comes of, reviewed within the week. */
export const laidAside = (telling: Telling, received: CalendarDate, concernId: string): void => {
  const { life, agenda, chance } = telling;
  agenda.on(daysAfter(received, chance.between(1, 4)), (on) => dismiss(telling, on, concernId));
  // The day of receipt was written down wrongly.
  if (chance.percent(3))
    agenda.on(daysAfter(received, 10), (on) => {
      const receivedAt = `${addDays(received, -1)}T10:15:00.000Z`;
      const corrects = { version: 1, eventId: null };
      const command = { type: 'CorrectConcern', corrects, changes: { receivedAt }, reason: TEXT } as const;
      life.withConcern(on, concernId, command, 'concern.corrected');
    });
};
