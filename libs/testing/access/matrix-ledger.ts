import type { Decisions } from '@libs/commands/decisions';
import { namedId } from '@libs/commands/named-id';
import { staffIdOf } from '@libs/commands/staff-plans';
import type { AnyEvent } from '@libs/domain/event-types';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import { writeFacts, type Written } from '../write-facts';
import type { Who } from './expected-matrix';
import { placeOf, units, type Protection, type UnitName } from './matrix-axes';
import { caseUnder, people } from './matrix-case-events';
import { about, FAR_AHEAD, idsOf, LONG_AGO, unitId } from './matrix-ids';

/** Subject of the token with which a column asks. */
export const subjectOf = (who: Who): string => `matrix.${who}`;

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
  const write = (written: readonly Written[]): Promise<void> =>
    writeFacts(decisions, ledger, namedId('matrix-command', ledger, ...written.map(({ stream }) => stream)), written);
  await write([...opened, ...hired]);
  for (const protection of protections) await write(caseUnder(protection, ledger, staffId));
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
