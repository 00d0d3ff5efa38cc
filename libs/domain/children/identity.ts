import { addMonths, isRealDate } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { isDufNumber } from '../kernel/duf-number';
import { birthDateOf, isNationalId, sexOf, sixDigitsOf, standInOf } from '../kernel/national-id';
import { osloDateOf } from '../kernel/oslo-time';
import { refuse, refuseSynthetic } from './checks';
import type { CorrectIdentity, RegisterChild } from './commands';
import type { ChildIdentity } from './events';

type Identity = CorrectIdentity['identity'];

/** The longest before its birth that anybody can know of a child (register, Personalia 16). */
const MONTHS_BEFORE_BIRTH = 9;

// Of an unborn child the number given is often the mother's: it says nothing about the child.
const birthDateFrom = ({ birthDate, nationalId, unborn, now }: RegisterChild): CalendarDate | null => {
  if (unborn && birthDate !== null) throw refuse('child.unborn-with-birth-date', 'birthDate');
  if (unborn) return null;
  const today = osloDateOf(now);
  const derived = birthDateOf(nationalId);
  if (birthDate === null) return derived !== null && derived <= today ? derived : null;
  requireBirthDate(birthDate, nationalId, today);
  return birthDate;
};

const requireBirthDate = (birthDate: CalendarDate, nationalId: string | null, today: CalendarDate): void => {
  if (!isRealDate(birthDate) || birthDate > today) throw refuse('child.impossible-birth-date', 'birthDate');
  const derived = birthDateOf(nationalId);
  if (derived !== null && derived !== birthDate) throw refuse('child.birth-date-conflicts', 'birthDate');
};

const requireDueDate = (dueDate: CalendarDate, today: CalendarDate): void => {
  if (!isRealDate(dueDate) || dueDate > addMonths(today, MONTHS_BEFORE_BIRTH))
    throw refuse('child.impossible-due-date', 'dueDate');
};

/** Personalia 14. Of a number with wrong digits nothing is read. */
const requireSex = (sex: ChildIdentity['sex'], nationalId: string | null): void => {
  if (!sex || nationalId === null || !(isNationalId(nationalId) || standInOf(nationalId))) return;
  const said = sexOf(nationalId);
  if (said !== null && said !== sex) throw refuse('child.sex-conflicts', 'sex');
};

/** Who a new child is, the national id as it was given: a report is taken also with a wrong one. */
export const identityOf = (command: RegisterChild): ChildIdentity => {
  const { name, nationalId, phone, caseNumber, unborn, now } = command;
  const { dufNumber = null, sex = null, dueDate = null, syntheticIds = true } = command;
  if (!syntheticIds) refuseSynthetic(nationalId, 'nationalId');
  const birthDate = birthDateFrom(command);
  if (birthDate !== null && standInOf(nationalId ?? '') === 'unborn')
    throw refuse('child.unborn-number-after-birth', 'nationalId');
  if (dufNumber !== null && !isDufNumber(dufNumber)) throw refuse('child.invalid-duf-number', 'dufNumber');
  if (dueDate !== null) requireDueDate(dueDate, osloDateOf(now));
  if (!unborn) requireSex(sex, nationalId);
  const more = { ...(dufNumber && { dufNumber }), ...(sex && { sex }), ...(dueDate && { dueDate }) };
  return { name, birthDate, nationalId, phone, caseNumber, ...more };
};

/** Personalia 12, 13, 15: a whole number whose digits hold, or the stand-in that fits. */
const requireNumber = ({ nationalId, birthDate, dueDate }: Identity, unborn: boolean): void => {
  if (nationalId === null) return;
  const standIn = standInOf(nationalId);
  if (unborn) {
    if (standIn !== 'unborn') throw refuse('child.invalid-national-id', 'nationalId');
    if (dueDate !== null && !nationalId.startsWith(sixDigitsOf(dueDate)))
      throw refuse('child.due-date-conflicts', 'dueDate');
    if (dueDate === null) throw refuse('child.due-date-missing', 'dueDate');
    return;
  }
  if (standIn === 'unborn') throw refuse('child.unborn-number-after-birth', 'nationalId');
  if (standIn === null && birthDateOf(nationalId) === null) throw refuse('child.invalid-national-id', 'nationalId');
  if (standIn !== null && birthDate === null) throw refuse('child.birth-date-missing', 'birthDate');
  if (standIn !== null && birthDate !== null && !nationalId.startsWith(sixDigitsOf(birthDate)))
    throw refuse('child.birth-date-conflicts', 'birthDate');
};

/** The whole identity as it holds from now on; nothing wrong is taken any more. */
export const correctedIdentity = (command: CorrectIdentity): Identity => {
  const { identity, unborn, now, syntheticIds, knownSince } = command;
  const { nationalId, dufNumber, sex, dueDate } = identity;
  if (!syntheticIds) refuseSynthetic(nationalId, 'nationalId');
  if (unborn && identity.birthDate !== null) throw refuse('child.unborn-with-birth-date', 'birthDate');
  const birthDate = unborn ? null : (identity.birthDate ?? birthDateOf(nationalId));
  requireNumber({ ...identity, birthDate }, unborn);
  if (birthDate !== null) {
    requireBirthDate(birthDate, nationalId, osloDateOf(now));
    if (birthDate > addMonths(knownSince, MONTHS_BEFORE_BIRTH))
      throw refuse('child.known-before-conceived', 'birthDate');
  }
  if (dufNumber !== null && !isDufNumber(dufNumber)) throw refuse('child.invalid-duf-number', 'dufNumber');
  if (dueDate !== null) requireDueDate(dueDate, osloDateOf(now));
  requireSex(sex, nationalId);
  return { ...identity, birthDate };
};
