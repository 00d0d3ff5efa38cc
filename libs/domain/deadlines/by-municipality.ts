import type { Seen } from '../event-types';
import { municipalDutyStream } from '../kernel/ids';
import type { Changed } from './by-events';
import { workingDayOnOrBefore } from './calendar';
import { dueDate, explain, isInForce, versionOn } from './count';
import type { Deadline } from './deadline';
import { rulesOf, type Rulebook } from './rulebook';
import type { MunicipalRule } from './rule';
import { standing } from './standing';

const dueAfter = (rule: MunicipalRule, on: string, dutyId: string, event: Seen, { calendar }: Rulebook): Deadline => {
  const version = versionOn(rule, on);
  const dueOn = dueDate(on, version, calendar);
  return {
    id: `${rule.name}~${dutyId}`,
    key: rule.key,
    ruleSet: rule.ruleSet,
    paragraph: rule.paragraph,
    ruleVersion: version.version,
    breachClass: rule.breachClass,
    stream: municipalDutyStream(dutyId),
    childId: null,
    trigger: { type: event.type, on },
    applicable: true,
    dueOn,
    targetOn: workingDayOnOrBefore(dueOn, calendar),
    met: null,
    status: 'open',
    explanation: explain(on, rule, version, { calendar }),
  };
};

type Doing = Extract<Seen, { type: 'municipal-duty.begun' | 'municipal-duty.done' }>;

const after = (rule: MunicipalRule, event: Doing, known: Deadline | undefined, book: Rulebook): Deadline | null => {
  const isBeginning = event.type === 'municipal-duty.begun';
  const on = isBeginning ? event.data.from : event.data.through;
  const met = isBeginning ? null : { type: event.type, on: event.data.doneOn };
  if (!isInForce(rule, on)) return known && met && !known.met ? standing({ ...known, met }) : null;
  const next = dueAfter(rule, on, event.data.dutyId, event, book);
  if (!known) return next;
  return { ...next, past: [...(known.past ?? []), { dueOn: known.dueOn, met: known.met ?? met }] };
};

/** What the municipality owes at intervals: done once, it is due again counted from the end of the period that was covered. */
export const byMunicipality = (before: Readonly<Record<string, Deadline>>, event: Seen, book: Rulebook): Changed => {
  if (event.type !== 'municipal-duty.begun' && event.type !== 'municipal-duty.done') return [];
  const { duty, dutyId } = event.data;
  return rulesOf(book)
    .municipality.filter((rule) => rule.duty === duty)
    .flatMap((rule) => {
      const id = `${rule.name}~${dutyId}`;
      const changed = after(rule, event, before[id], book);
      return changed ? [[id, changed] as const] : [];
    });
};
