import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

/** The population register's values. Ungraded is what there is before the first grade and after it is lifted. */
export type AddressGrade = 'ugradert' | 'klientadresse' | 'fortrolig' | 'strengtFortrolig';

type AboutChild = { readonly childId: string };

/** Sealed: 'reason'. `policeInformedOn` null: not yet, and owed (§ 13-5 third paragraph). */
export type AddressProtectionSet = DomainEvent<
  'address-protection.set',
  AboutChild & {
    readonly grade: Exclude<AddressGrade, 'ugradert'>;
    readonly setOn: CalendarDate;
    readonly policeInformedOn: CalendarDate | null;
  }
>;
/** Sealed: 'reason'. */
export type AddressProtectionLifted = DomainEvent<
  'address-protection.lifted',
  AboutChild & { readonly liftedOn: CalendarDate; readonly policeInformedOn: CalendarDate | null }
>;
/** The tribunal decided that a parent shall not know where the child is (§§ 7-2 third paragraph, 6-6): another thing than a grade. Sealed: 'reason'. */
export type HiddenAddressDecided = DomainEvent<
  'address-protection.hidden-address-decided',
  AboutChild & {
    readonly decidedOn: CalendarDate;
    readonly paragraph: '7-2' | '6-6';
    readonly policeInformedOn: CalendarDate | null;
  }
>;
/** Sealed: 'reason'. */
export type HiddenAddressLifted = DomainEvent<
  'address-protection.hidden-address-lifted',
  AboutChild & { readonly liftedOn: CalendarDate; readonly policeInformedOn: CalendarDate | null }
>;
/** The police were told what had not been told yet. */
export type PoliceInformed = DomainEvent<
  'address-protection.police-informed',
  AboutChild & { readonly informedOn: CalendarDate }
>;

export type AddressProtectionEvent =
  AddressProtectionSet | AddressProtectionLifted | HiddenAddressDecided | HiddenAddressLifted | PoliceInformed;
