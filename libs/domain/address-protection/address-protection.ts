import type { CalendarDate } from '../kernel/dates';
import { dayChecks } from '../kernel/day-checks';
import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { AddressProtectionCommand, InformPolice } from './commands';
import type { AddressGrade, AddressProtectionEvent } from './events';
import { addressProtectionRefusals } from './refusals';

type Change = Exclude<AddressProtectionCommand, InformPolice>;
type Grade = { readonly value: Exclude<AddressGrade, 'ugradert'>; readonly since: CalendarDate };

/** Grade and hidden address stand and fall each by itself. `policeOwed`: of some change the police were not told (§ 13-5). */
type Facts = { readonly hiddenSince: CalendarDate | null; readonly policeOwed: boolean };
export type AddressProtection =
  (Facts & { readonly status: 'ungraded' }) | (Facts & { readonly status: 'graded'; readonly grade: Grade });

const refuse = refusing(addressProtectionRefusals);

const { pastDay } = dayChecks(refuse, {
  impossible: 'address-protection.impossible-date',
  inFuture: 'address-protection.date-in-future',
});

/** What every change has in common: on a day that can be, with a reason, and whether the police were told. */
const changing = (command: Change, on: CalendarDate, field: string, since: CalendarDate | null) => {
  const { childId, reason, policeInformedOn, now } = command;
  pastDay(on, now, field);
  if (since !== null && on < since) throw refuse('address-protection.before-last-change', field);
  if (policeInformedOn !== null) pastDay(policeInformedOn, now, 'policeInformedOn');
  if (!says(reason)) throw refuse('address-protection.reason-missing', 'reason');
  const about = { occurredOn: on, subjects: [childId], personal: personal(childId, { reason }) };
  return { about, told: { childId, policeInformedOn } };
};

const decide = (command: AddressProtectionCommand, state: AddressProtection): readonly AddressProtectionEvent[] => {
  const since = state.status === 'graded' ? state.grade.since : null;
  switch (command.type) {
    case 'SetAddressProtection': {
      const { grade, setOn } = command;
      if (state.status === 'graded' && state.grade.value === grade)
        throw refuse('address-protection.grade-already-set', 'grade');
      const { about, told } = changing(command, setOn, 'setOn', since);
      return [{ ...about, type: 'address-protection.set', data: { ...told, grade, setOn } }];
    }
    case 'LiftAddressProtection': {
      const { liftedOn } = command;
      if (since === null) throw refuse('address-protection.not-graded');
      const { about, told } = changing(command, liftedOn, 'liftedOn', since);
      return [{ ...about, type: 'address-protection.lifted', data: { ...told, liftedOn } }];
    }
    case 'DecideHiddenAddress': {
      const { decidedOn, paragraph } = command;
      if (state.hiddenSince !== null) throw refuse('address-protection.already-hidden');
      const { about, told } = changing(command, decidedOn, 'decidedOn', null);
      const data = { ...told, decidedOn, paragraph };
      return [{ ...about, type: 'address-protection.hidden-address-decided', data }];
    }
    case 'LiftHiddenAddress': {
      const { liftedOn } = command;
      if (state.hiddenSince === null) throw refuse('address-protection.not-hidden');
      const { about, told } = changing(command, liftedOn, 'liftedOn', state.hiddenSince);
      return [{ ...about, type: 'address-protection.hidden-address-lifted', data: { ...told, liftedOn } }];
    }
    case 'InformPolice': {
      const { childId, now } = command;
      if (!state.policeOwed) throw refuse('address-protection.police-not-owed');
      const informedOn = pastDay(command.informedOn, now, 'informedOn');
      const data = { childId, informedOn };
      return [
        {
          type: 'address-protection.police-informed',
          occurredOn: informedOn,
          subjects: [childId],
          data,
          personal: [],
        },
      ];
    }
  }
};

const evolve = (state: AddressProtection, event: AddressProtectionEvent): AddressProtection => {
  if (event.type === 'address-protection.police-informed') return { ...state, policeOwed: false };
  const policeOwed = state.policeOwed || event.data.policeInformedOn === null;
  switch (event.type) {
    case 'address-protection.set': {
      const { grade, setOn } = event.data;
      return { ...state, policeOwed, status: 'graded', grade: { value: grade, since: setOn } };
    }
    case 'address-protection.lifted':
      return { policeOwed, hiddenSince: state.hiddenSince, status: 'ungraded' };
    case 'address-protection.hidden-address-decided':
      return { ...state, policeOwed, hiddenSince: event.data.decidedOn };
    case 'address-protection.hidden-address-lifted':
      return { ...state, policeOwed, hiddenSince: null };
  }
};

/** How far a child's address is kept secret: the register's grade, and the tribunal's hidden address. Stream: `protection-<childId>`. */
export const addressProtection: Decider<AddressProtection, AddressProtectionCommand, AddressProtectionEvent> = {
  initial: { status: 'ungraded', hiddenSince: null, policeOwed: false },
  decide,
  evolve,
};
