import type { Kinship } from '@libs/domain/organisation/events';
import { entriesOf } from '../relations/one-person';
import type { CaseRelations } from '../relations/relations';
import { hasNamedGrant } from './capacities-of';
import type { Row } from './matrix';
import type { Permission } from './permissions';
import type { RuleCode } from './rules';
import type { Standing } from './standing';

export type Asked = { readonly standing: Standing; readonly permission: Permission; readonly row: Row };

/** A denial that no capacity and no emergency overrides. */
export type CoreRule = {
  readonly code: RuleCode;
  /** Whether who knows of the case is told so (403); else it looks as if there was no case. */
  readonly tells: boolean;
  readonly denies: (asked: Asked, of: CaseRelations) => boolean;
};

const unitUnknown: CoreRule = {
  code: 'access.unit-unknown',
  tells: false,
  denies: ({ standing: { relations } }, { unitId }) => unitId !== null && !relations.unit(unitId),
};

/** What the caller is to the person, by any of their entries. */
const kinships = ({ standing: { me, relations } }: Asked, of: CaseRelations): readonly Kinship[] =>
  me === null || me.kin.size === 0
    ? []
    : entriesOf(of, relations).flatMap(({ childId }) => {
        const kinship = me.kin.get(childId);
        return kinship === undefined ? [] : [kinship];
      });

const ownCase: CoreRule = {
  code: 'access.own-case',
  tells: false,
  denies: (asked, of) => kinships(asked, of).includes('self'),
};

/** Disqualified by kinship (habilitet): parent, child, sibling, partner, former partner, common child. */
const ownFamily: CoreRule = {
  code: 'access.own-family',
  tells: false,
  denies: (asked, of) => kinships(asked, of).some((kinship) => kinship !== 'self'),
};

/** Is it so of any entry of the person? Asked of every case of a list, of which next to none are linked. */
const ofAnyEntry = ({ relations }: Standing, of: CaseRelations, isSo: (entry: CaseRelations) => boolean): boolean =>
  isSo(of) || (of.sameAs.length > 0 && entriesOf(of, relations).some(isSo));

const excluded: CoreRule = {
  code: 'access.excluded',
  tells: false,
  denies: ({ standing }, of) => {
    const { me } = standing;
    return me !== null && ofAnyEntry(standing, of, (entry) => entry.excluded.has(me.staffId));
  },
};

const isRestricted = (standing: Standing, of: CaseRelations): boolean =>
  ofAnyEntry(standing, of, (entry) => entry.restricted && !hasNamedGrant(standing, entry));

const isStrictlyConfidential = (standing: Standing, of: CaseRelations): boolean =>
  ofAnyEntry(standing, of, (entry) => entry.grade === 'strengtFortrolig' && !hasNamedGrant(standing, entry));

/** Restricted or strictly confidential, and no live grant names this person. */
export const isShut = (standing: Standing, of: CaseRelations): boolean =>
  isRestricted(standing, of) || isStrictlyConfidential(standing, of);

const restricted: CoreRule = {
  code: 'access.restricted',
  tells: false,
  denies: ({ standing, row }, of) => !row.guards && isRestricted(standing, of),
};

const strictlyConfidential: CoreRule = {
  code: 'access.strictly-confidential',
  tells: false,
  denies: ({ standing, row }, of) => !row.guards && isStrictlyConfidential(standing, of),
};

/**
 * An erased case shows only that it is erased; nothing is written in it any more. Its key act may be repeated, and there
 * is no address left to read.
 */
const erased: CoreRule = {
  code: 'access.erased',
  tells: true,
  denies: ({ permission, row }, of) =>
    of.erased && (row.does === 'writes' ? permission !== 'erasure:execute' : permission === 'child:read-address'),
};

/** Graded by the service or the police, or hidden by the tribunal (§§ 7-2, 6-6): two things, the same care. */
const isAddressProtected = ({ grade, hiddenAddress }: CaseRelations): boolean => grade !== 'ugradert' || hiddenAddress;

/** Protected in any entry of the person, and no live grant names who asks there. */
export const isAddressShut = (standing: Standing, of: CaseRelations): boolean =>
  ofAnyEntry(standing, of, (entry) => isAddressProtected(entry) && !hasNamedGrant(standing, entry));

const addressProtected: CoreRule = {
  code: 'access.address-protected',
  tells: true,
  denies: ({ standing, permission }, of) => permission === 'child:read-address' && isAddressShut(standing, of),
};

/** In the order they are asked. What hides that the case exists comes before what may be told. */
export const coreRules: readonly CoreRule[] = [
  unitUnknown,
  ownCase,
  ownFamily,
  excluded,
  restricted,
  strictlyConfidential,
  erased,
  addressProtected,
];
