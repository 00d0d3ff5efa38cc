import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { MunicipalDuty } from './events';

type About = { readonly now: Instant; readonly dutyId: string; readonly duty: MunicipalDuty };

/** `from`: the day the duty was last done, or begins. */
export type BeginMunicipalDuty = About & { readonly type: 'BeginMunicipalDuty'; readonly from: CalendarDate };

/** `through`: the last day of what it is about: the quarter's last for the form, the day of a plan's adoption for the plan. */
export type RecordMunicipalDutyDone = About & {
  readonly type: 'RecordMunicipalDutyDone';
  readonly doneOn: CalendarDate;
  readonly through: CalendarDate;
};

export type MunicipalDutyCommand = BeginMunicipalDuty | RecordMunicipalDutyDone;
