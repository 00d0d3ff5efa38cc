import type { Seen } from '../event-types';
import { municipalDutyStream } from '../kernel/ids';
import type { Changed } from './by-events';
import { workingDayOnOrBefore } from './calendar';
import { dueDate, explain, versionOn } from './count';
import type { Deadline } from './deadline';
import { rulesOf, type Rulebook } from './rulebook';
import type { MunicipalRule } from './rule';

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

/** What the municipality owes at intervals: done once, it is due again counted from the end of the period that was covered. */
export const byMunicipality = (before: Readonly<Record<string, Deadline>>, event: Seen, book: Rulebook): Changed => {
  if (event.type !== 'municipal-duty.begun' && event.type !== 'municipal-duty.done') return [];
  const { duty, dutyId } = event.data;
  const rule = rulesOf(book).municipality.find((one) => one.duty === duty);
  if (!rule) return [];
  if (event.type === 'municipal-duty.begun') {
    const begun = dueAfter(rule, event.data.from, dutyId, event, book);
    return [[begun.id, begun]];
  }
  const { through, doneOn } = event.data;
  const next = dueAfter(rule, through, dutyId, event, book);
  const known = before[next.id];
  if (!known) return [[next.id, next]];
  const past = [...(known.past ?? []), { dueOn: known.dueOn, met: { type: event.type, on: doneOn } }];
  return [[next.id, { ...next, past }]];
};
