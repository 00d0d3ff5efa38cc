import type { SharedPart } from '@libs/domain/case-access/events';
import type { CaseRelations, Participation } from '../relations/relations';
import { capacities, type Capacity } from './capacities';
import type { Standing } from './standing';

const IN_SCOPE = 'in-scope:';

/** Whether somebody of this standing could be that to some case, today or on a shift to come. */
export const couldHold: Readonly<Record<Capacity, (standing: Standing) => boolean>> = {
  assigned: ({ doesCasework }) => doesCasework,
  leader: ({ leads }) => leads.size > 0,
  'duty-officer': ({ doesCasework }) => doesCasework,
  'break-glass': ({ doesCasework }) => doesCasework,
  participant: ({ partnerIn }) => partnerIn.size > 0,
  'data-protection-officer': ({ everywhere }) => everywhere.has('data-protection-officer'),
  auditor: ({ everywhere }) => everywhere.has('auditor'),
  administrator: ({ everywhere }) => everywhere.has('administrator'),
  colleague: ({ worksIn }) => worksIn.size > 0,
  outsider: ({ me }) => me !== null,
  'reporter-system': ({ everywhere }) => everywhere.has('reporter-system'),
  'intake-auditor': ({ everywhere }) => everywhere.has('intake-auditor'),
  operator: ({ everywhere }) => everywhere.has('operator'),
};

/** Whether somebody of this standing is that to the case. One question per capacity, so that lists ask only what counts. */
export const holds: Readonly<Record<Capacity, (standing: Standing, of: CaseRelations) => boolean>> = {
  assigned: (standing, of) =>
    standing.doesCasework && (of.assigned.length === 0 ? isRegistrar(standing, of) : isAssigned(standing, of)),
  leader: (standing, of) => has(standing.leads, ownerOf(standing, of)),
  'duty-officer': (standing, of) =>
    standing.doesCasework &&
    has(standing.onDutyFor, ownerOf(standing, of)) &&
    (of.openConcerns.size > 0 || (standing.me !== null && of.handledBy.has(standing.me.subject))),
  'break-glass': ({ me, now, doesCasework }, of) =>
    doesCasework && of.breakGlass.some(({ staffId, until }) => staffId === me?.staffId && now < until),
  participant: (standing, of) => of.participations.some((participation) => takesPart(standing, participation)),
  'data-protection-officer': couldHold['data-protection-officer'],
  auditor: couldHold.auditor,
  administrator: couldHold.administrator,
  colleague: (standing, of) => has(standing.worksIn, ownerOf(standing, of)),
  outsider: couldHold.outsider,
  'reporter-system': couldHold['reporter-system'],
  'intake-auditor': couldHold['intake-auditor'],
  operator: couldHold.operator,
};

/** All that somebody is to the case, strongest first. */
export const capacitiesOf = (standing: Standing, of: CaseRelations): readonly Capacity[] =>
  capacities.filter((capacity) => holds[capacity](standing, of));

/** The unit that owns the case; null before the ledger has one. */
export const ownerOf = ({ relations }: Standing, { unitId }: CaseRelations): string | null =>
  unitId ?? relations.ownUnitId;

/** Whether it is an `in-scope` cell, and a participation of theirs that is live shares that part. */
export function scopeHolds(cell: string, standing: Standing, of: CaseRelations): boolean {
  if (!cell.startsWith(IN_SCOPE)) return false;
  const part = cell.slice(IN_SCOPE.length) as SharedPart;
  return of.participations.some((one) => one.scope.includes(part) && takesPart(standing, one));
}

/** Approved, for this person, and not over yet. */
export const hasNamedGrant = ({ me, now }: Standing, { grants }: CaseRelations): boolean =>
  me !== null && grants.some(({ staffId, until }) => staffId === me.staffId && now < until);

const has = (units: ReadonlySet<string>, unitId: string | null): boolean =>
  units.size > 0 && unitId !== null && units.has(unitId);

/** A report must not lie unread because the case has nobody yet. */
const isRegistrar = ({ me }: Standing, { registeredBy }: CaseRelations): boolean => me?.subject === registeredBy;

const isAssigned = (standing: Standing, { assigned }: CaseRelations): boolean =>
  assigned.some((staffId) => staffId === standing.me?.staffId || standsInFor(standing, staffId));

function standsInFor({ me, relations, today }: Standing, staffId: string): boolean {
  const absent = relations.staff(staffId);
  return (
    absent?.working === true &&
    absent.absences.some(({ standInId, from, to }) => standInId === me?.staffId && from <= today() && today() <= to)
  );
}

/** The whole partner unit, or the one person in it who is named; the last day included. */
const takesPart = ({ me, partnerIn, relations, today }: Standing, { unitId, staffId, until }: Participation): boolean =>
  partnerIn.has(unitId) &&
  (staffId === null || staffId === me?.staffId) &&
  (until === null || today() <= until) &&
  relations.unit(unitId)?.open === true;
