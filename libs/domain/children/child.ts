import { isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { birthDateOf } from '../kernel/national-id';
import { osloDateOf } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { ChildCommand, RegisterChild } from './commands';
import type { ChildEvent, ChildIdentity } from './events';
import { childRefusals } from './refusals';

export type Child =
  | { readonly status: 'unknown' }
  | { readonly status: 'registered'; readonly childId: string; readonly unborn: boolean; readonly identified: boolean };

const refuse = refusing(childRefusals);

// Of an unborn child the number given is often the mother's: it says nothing about the child.
const birthDateFrom = ({ birthDate, nationalId, unborn, now }: RegisterChild): CalendarDate | null => {
  if (unborn && birthDate !== null) throw refuse('child.unborn-with-birth-date', 'birthDate');
  if (unborn) return null;
  const today = osloDateOf(now);
  const derived = birthDateOf(nationalId);
  if (birthDate === null) return derived !== null && derived <= today ? derived : null;
  if (!isRealDate(birthDate) || birthDate > today) throw refuse('child.impossible-birth-date', 'birthDate');
  if (derived !== null && derived !== birthDate) throw refuse('child.birth-date-conflicts', 'birthDate');
  return birthDate;
};

const register = (command: RegisterChild): readonly ChildEvent[] => {
  const { childId, unborn, name, nationalId, address, phone, caseNumber, now } = command;
  const identity: ChildIdentity = { name, birthDate: birthDateFrom(command), nationalId, phone, caseNumber };
  return [
    {
      type: 'child.registered',
      occurredOn: now,
      subjects: [childId],
      data: { childId, unborn, identified: name !== null || nationalId !== null },
      personal: personal(childId, { identity, address }),
    },
  ];
};

/** A child or youth the service knows. Stream: `child-<id>`. */
export const child: Decider<Child, ChildCommand, ChildEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RegisterChild':
        if (state.status !== 'unknown') throw refuse('child.already-registered');
        return register(command);
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'child.registered':
        return { status: 'registered', ...event.data };
      case 'child.identity-corrected':
      case 'child.related':
      case 'child.relation-changed':
      case 'child.relation-ended':
      case 'child.interpreter-need-recorded':
      case 'child.duplicate-linked':
      case 'child.duplicate-unlinked':
        return state;
    }
  },
};
