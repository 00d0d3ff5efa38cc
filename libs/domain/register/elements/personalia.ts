import type { ChildIdentity } from '../../children/events';
import type { CalendarDate } from '../../kernel/dates';
import { birthDateOf, sexOf, sixDigitsOf, standInOf } from '../../kernel/national-id';
import { osloDay } from '../../kernel/oslo-time';
import { all, type OpenedCase } from '../opened';
import { derivedId } from '../register-id';
import type { Personalia } from '../structure';

type Known = { readonly identity: ChildIdentity; readonly unborn: boolean; readonly since: CalendarDate };

const UNBORN = '0';
const [BOY, GIRL] = ['00100', '00200'] as const;
const NOT_BORN = '99999';

const isUsable = (nationalId: string): boolean => birthDateOf(nationalId) !== null || standInOf(nationalId) !== null;

// A report is taken with a wrong number, or with the mother's for a child not born: the register gets its stand-in then.
const numberOf = ({ identity, unborn }: Known, born: CalendarDate): string | null => {
  const { nationalId, sex } = identity;
  if (unborn) return sixDigitsOf(born) + NOT_BORN;
  if (nationalId !== null && isUsable(nationalId) && standInOf(nationalId) !== 'unborn') return nationalId;
  // Without a number only the sex says which stand-in it is.
  return sex === '1' || sex === '2' ? sixDigitsOf(born) + (sex === '1' ? BOY : GIRL) : null;
};

const elementOf = (childId: string, known: Known, index: number, isWrong: boolean): readonly Personalia[] => {
  const { identity, unborn, since } = known;
  const born = unborn ? identity.dueDate : identity.birthDate;
  const number = born ? numberOf(known, born) : null;
  if (!born || number === null) return [];
  const { dufNumber } = identity;
  return [
    {
      Id: derivedId('Personalia', childId, String(index)),
      // A child is late now and then: until its birth is known it is told of from the due date at the latest.
      StartDato: unborn && since > born ? born : since,
      Fodselsnummer: number,
      Fodseldato: born,
      Kjonn: unborn ? UNBORN : (sexOf(number) ?? UNBORN),
      ...(dufNumber && { DUFnummer: dufNumber }),
      ...(isWrong && { ErSlettet: true }),
    },
  ];
};

/** Who the child is, once per day it was known differently. Nothing while the birth date or the sex is unknown. */
export const personalia = (childId: string, opened: OpenedCase): readonly Personalia[] => {
  const told = [...all(opened, 'child.registered'), ...all(opened, 'child.identity-corrected')];
  return told.flatMap((event, index) => {
    const identity = event.personal.find(({ path }) => path === 'identity')?.content as ChildIdentity | undefined;
    if (!identity) return [];
    const next = told[index + 1];
    const isWrong = next?.type === 'child.identity-corrected' && next.data.change === 'error';
    const since = event.type === 'child.registered' ? osloDay(event.occurredOn) : event.data.correctedOn;
    return elementOf(childId, { identity, unborn: event.data.unborn, since }, index, isWrong);
  });
};
