import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { AddressGrade } from './events';

type Change = {
  readonly now: Instant;
  readonly childId: string;
  readonly reason: string;
  readonly policeInformedOn: CalendarDate | null;
};

export type SetAddressProtection = Change & {
  readonly type: 'SetAddressProtection';
  readonly grade: Exclude<AddressGrade, 'ugradert'>;
  readonly setOn: CalendarDate;
};
export type LiftAddressProtection = Change & {
  readonly type: 'LiftAddressProtection';
  readonly liftedOn: CalendarDate;
};
export type DecideHiddenAddress = Change & {
  readonly type: 'DecideHiddenAddress';
  readonly decidedOn: CalendarDate;
  readonly paragraph: '7-2' | '6-6';
};
export type LiftHiddenAddress = Change & { readonly type: 'LiftHiddenAddress'; readonly liftedOn: CalendarDate };
export type InformPolice = {
  readonly type: 'InformPolice';
  readonly now: Instant;
  readonly childId: string;
  readonly informedOn: CalendarDate;
};

export type AddressProtectionCommand =
  SetAddressProtection | LiftAddressProtection | DecideHiddenAddress | LiftHiddenAddress | InformPolice;
