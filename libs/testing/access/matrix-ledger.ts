import type { Decisions } from '@libs/commands/decisions';
import { namedId } from '@libs/commands/named-id';
import type { Step } from '@libs/commands/plan';
import { staffIdOf } from '@libs/commands/staff-plans';
import type { AnyEvent } from '@libs/domain/event-types';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import type { StaffRole } from '@libs/domain/organisation/events';
import type { Who } from './expected-matrix';
import {
  about,
  caseUnder,
  FAR_AHEAD,
  idsOf,
  LONG_AGO,
  people,
  unitId,
  units,
  type UnitName,
  type Written,
} from './matrix-case-events';
import type { Protection } from './matrix-cases';

/** Subject of the token with which a column asks. */
export const subjectOf = (who: Who): string => `matrix.${who}`;

/** As in the smallest world of each column: nobody is two things at once. */
const placeOf = (who: Who): { readonly role: StaffRole; readonly unit: UnitName } => {
  if (who.startsWith('participant')) return { role: 'partner', unit: 'school' };
  if (who === 'leader' || who === 'auditor' || who === 'administrator' || who === 'data-protection-officer')
    return { role: who, unit: 'child-welfare' };
  return { role: 'caseworker', unit: who === 'colleague' ? 'child-welfare' : 'elsewhere' };
};

/**
 * Writes the world of the generated matrix cases into a ledger: one member of staff for each column of people, and one
 * case for each protection with which every column has its relation. Without cases: the same people elsewhere.
 */
export async function writeMatrixWorld(
  decisions: Decisions,
  { ledger, issuer, protections }: { ledger: string; issuer: string; protections: readonly Protection[] },
): Promise<void> {
  const opened = (Object.keys(units) as UnitName[]).map((unit) => openedUnit(unit, ledger));
  const staffId = (who: Who): string => staffIdOf(ledger, issuer, subjectOf(who));
  const hired = people.map((who) => member(who, ledger, issuer, staffId(who), protections));
  await write(decisions, ledger, [...opened, ...hired]);
  for (const protection of protections) await write(decisions, ledger, caseUnder(protection, ledger, staffId));
}

async function write(decisions: Decisions, ledger: string, written: readonly Written[]): Promise<void> {
  const commandId = namedId('matrix-command', ledger, ...written.map(({ stream }) => stream));
  const actor = { subject: 'matrix', role: 'administrator', unit: null, onBehalfOf: null };
  const steps: readonly Step[] = written.map(({ stream, events }) => ({ stream, decide: () => events }));
  const when = { correlationId: commandId, causationId: null, now: new Date().toISOString(), expectedVersion: null };
  await decisions.run({ ledger, commandId, actor, by: null, purpose: 'spec', ...when }, commandId, async () => ({
    steps,
  }));
}

function openedUnit(unit: UnitName, ledger: string): Written {
  const id = unitId(unit, ledger);
  const service = unit === 'school' ? 'school' : null;
  const data = { unitId: id, name: unit, kind: units[unit], service, place: 'own-premises' } as const;
  return { stream: unitStream(id), events: [{ type: 'unit.opened', ...about(), data }] };
}

function member(
  who: Who,
  ledger: string,
  issuer: string,
  staffId: string,
  protections: readonly Protection[],
): Written {
  const { role, unit } = placeOf(who);
  const registered = { staffId, issuer, subject: subjectOf(who), competences: [], protectedName: false };
  const kin = { 'own family': 'former-partner', 'own case': 'self' } as const;
  const related = (Object.keys(kin) as (keyof typeof kin)[]).filter((one) => protections.includes(one));
  return {
    stream: staffStream(staffId),
    events: [
      { type: 'staff.registered', ...about(staffId), data: registered },
      { type: 'staff.role-given', ...about(staffId), data: { staffId, role, unitId: unitId(unit, ledger) } },
      ...(who === 'duty-officer' ? [onDuty(staffId, unitId('child-welfare', ledger))] : []),
      ...related.map((protection): AnyEvent => {
        const { childId } = idsOf(protection);
        return {
          type: 'staff.kinship-recorded',
          ...about(staffId, childId),
          data: { staffId, childId, kinship: kin[protection] },
        };
      }),
    ],
  };
}

const onDuty = (staffId: string, unit: string): AnyEvent => ({
  type: 'staff.duty-planned',
  ...about(staffId),
  data: { staffId, shiftId: namedId('matrix-shift', staffId), unitId: unit, from: LONG_AGO, until: FAR_AHEAD },
});
