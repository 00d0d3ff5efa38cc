import type { CalendarDate } from '@libs/domain/kernel/dates';
import { LAST_DAY } from '../calendar';
import { TEXT } from '../life';
import { decide, endDecision, monthsAfter, turns, type Telling } from './common';

const MONTHS_BETWEEN = 3;

type Home = { readonly placementId: string; readonly arrangementId: string };

/** Follow-up by the service and supervision by the host, four times a year each; less by decision after some years. */
export const visits = (telling: Telling, day: CalendarDate, { placementId, arrangementId }: Home): void => {
  const { life, agenda, chance } = telling;
  const reduced = chance.percent(30) ? monthsAfter(day, chance.between(26, 40)) : null;
  if (reduced && reduced < turns(telling, 18)) agenda.on(reduced, (on) => fewerVisits(telling, on, placementId));
  let pause = MONTHS_BETWEEN;
  for (let on = monthsAfter(day, 2); on < turns(telling, 18) && on <= LAST_DAY; on = monthsAfter(on, pause)) {
    const followUp = reduced === null || on < reduced;
    pause = followUp ? MONTHS_BETWEEN : 2 * MONTHS_BETWEEN;
    agenda.on(on, (now) => {
      const seen = { visitedOn: now, onSite: true, report: TEXT, childView: TEXT } as const;
      life.do(now, { type: 'RecordVisit', placementId, duty: 'follow-up', ...seen });
    });
  }
  for (let on = monthsAfter(day, 3); on < turns(telling, 18) && on <= LAST_DAY; on = monthsAfter(on, 3))
    agenda.on(on, (now) => {
      const seen = { visitedOn: now, onSite: true, report: TEXT, childView: TEXT } as const;
      life.do(now, { type: 'RecordVisit', placementId, duty: 'supervision', ...seen });
      const tookPlace = chance.percent(85);
      life.do(now, { type: 'RecordContactHeld', arrangementId, heldOn: now, tookPlace, note: TEXT });
    });
};

const fewerVisits = (telling: Telling, day: CalendarDate, placementId: string): void => {
  const decisionId = decide(telling, day, { kind: 'visit-frequency', consent: 'voluntary', ground: 'visits' });
  telling.life.do(day, {
    type: 'SetVisitFrequency',
    placementId,
    duty: 'follow-up',
    perYear: 2,
    from: day,
    reason: TEXT,
    goodConditions: true,
    decisionId,
    childHeard: true,
    fosterParentsHeard: true,
    childConsents: true,
    careMunicipalityConsents: true,
  });
  endDecision(telling, day, decisionId);
};
