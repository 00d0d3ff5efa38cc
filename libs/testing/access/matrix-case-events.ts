import { namedId } from '@libs/commands/named-id';
import type { SharedPart } from '@libs/domain/case-access/events';
import type { AnyEvent } from '@libs/domain/event-types';
import {
  addressProtectionStream,
  aftercareStream,
  breakGlassStream,
  caseAccessStream,
  childStream,
  concernStream,
  erasureStream,
  measureStream,
  restrictionStream,
} from '@libs/domain/kernel/ids';
import { columns, type Who } from './expected-matrix';
import { isMachine, type Protection } from './matrix-cases';

export const LONG_AGO = '2000-01-01T00:00:00.000Z';
export const FAR_AHEAD = '2099-12-31T23:00:00.000Z';
/** Stands in everything personal of these cases. */
export const PERSONAL = 'Syntetisk';

type Ids = {
  readonly childId: string;
  readonly concernId: string;
  readonly measureId: string;
  readonly breakGlassId: string;
  readonly erasureId: string;
  readonly restrictionId: string;
};

/** Ids of the one case under this protection. */
export const idsOf = (protection: Protection): Ids => {
  const id = (what: string): string => namedId('matrix', what, protection);
  return {
    childId: id('child'),
    concernId: id('concern'),
    measureId: id('measure'),
    breakGlassId: id('break-glass'),
    erasureId: id('erasure'),
    restrictionId: id('restriction'),
  };
};

export const units = { 'child-welfare': 'child-welfare', elsewhere: 'child-welfare', school: 'partner' } as const;
export type UnitName = keyof typeof units;
export const unitId = (unit: UnitName, ledger: string): string => namedId('matrix-unit', unit, ledger);

export const people = columns.filter((who) => !isMachine(who));

export type Written = { readonly stream: string; readonly events: readonly AnyEvent[] };

export const about = (...subjects: readonly string[]) => ({ occurredOn: '2026-01-05', subjects, personal: [] });

/** One case with which every column has its relation. */
export function caseUnder(protection: Protection, ledger: string, staffId: (who: Who) => string): readonly Written[] {
  const { childId, concernId, measureId, breakGlassId, erasureId } = idsOf(protection);
  const case_ = { childId };
  const text = (path: string, content: object | string) => ({ subject: childId, path, content: content as never });
  const registered: AnyEvent = {
    type: 'child.registered',
    ...about(childId),
    data: { childId, unborn: false, identified: true },
    personal: [
      text('identity', { name: `${PERSONAL} Barn`, birthDate: '2008-05-17', nationalId: null, phone: null }),
      text('address', `${PERSONAL} vei 1`),
    ],
  };
  const raised: AnyEvent = {
    type: 'concern.raised',
    ...about(childId),
    data: {
      concernId,
      childId,
      receivedAt: '2026-01-05T09:00:00.000Z',
      channel: 'letter',
      reporter: { kind: 'public', code: '11' },
      contentCodes: [],
      report: { id: concernId, children: 1 },
      messageId: null,
    },
    personal: [text('report', `${PERSONAL} bekymring`), text('reporter', { name: `${PERSONAL} Melder` })],
  };
  const decided: AnyEvent = {
    type: 'measure.decided',
    ...about(childId),
    data: {
      measureId,
      childId,
      categoryCode: '4.5',
      consent: 'voluntary',
      legalBasis: { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null },
      decidedOn: '2026-01-05',
    },
    personal: [text('goal', `${PERSONAL} mål`)],
  };
  const contacted: AnyEvent = {
    type: 'aftercare.contact-made',
    ...about(childId),
    data: { childId, contactedOn: '2026-01-05' },
    personal: [text('note', `${PERSONAL} samtale`)],
  };
  const emergency = staffId('break-glass');
  const opened: AnyEvent = {
    type: 'break-glass.opened',
    ...about(childId),
    data: { breakGlassId, childId, staffId: emergency, category: 'acute-danger', until: FAR_AHEAD },
    personal: [text('reason', `${PERSONAL} grunn: noe er galt`)],
  };
  const assigned: AnyEvent = {
    type: 'case.caseworker-assigned',
    ...about(childId),
    data: { ...case_, staffId: staffId('assigned'), kind: 'first' },
  };
  const shared = people
    .filter((who) => who.startsWith('participant'))
    .map((who) => taking(who, childId, ledger, staffId(who)));
  return [
    { stream: childStream(childId), events: [registered] },
    { stream: concernStream(concernId), events: [raised] },
    { stream: measureStream(measureId), events: [decided] },
    { stream: aftercareStream(childId), events: [contacted] },
    { stream: breakGlassStream(breakGlassId), events: [opened] },
    { stream: caseAccessStream(childId), events: [assigned, ...shared, ...inAccess(protection, people.map(staffId))] },
    ...beside(protection, staffId('leader')),
    { stream: erasureStream(erasureId), events: erasure(protection, staffId('leader')) },
  ];
}

const taking = (who: Who, childId: string, ledger: string, staffId: string): AnyEvent => ({
  type: 'case.participation-granted',
  ...about(childId),
  data: {
    childId,
    participationId: namedId('matrix-participation', who, childId),
    unitId: unitId('school', ledger),
    staffId,
    scope: [who.slice('participant:'.length) as SharedPart],
    basis: 'statutory',
    until: null,
  },
});

/** What stands in the stream of who may see the case. */
function inAccess(protection: Protection, staff: readonly string[]): readonly AnyEvent[] {
  const { childId } = idsOf(protection);
  const granted = staff.map((staffId): AnyEvent => {
    const grantId = namedId('matrix-grant', staffId, childId);
    return {
      type: 'case.named-grant-approved',
      ...about(childId),
      data: { childId, grantId, staffId, until: FAR_AHEAD },
    };
  });
  if (protection.endsWith('granted by name')) return granted;
  if (protection === 'unit unknown')
    return [{ type: 'case.placed', ...about(childId), data: { childId, unitId: namedId('no unit of this ledger') } }];
  if (protection !== 'excluded') return [];
  return staff.map((staffId) => ({
    type: 'case.exclusion-recorded',
    ...about(childId),
    data: { childId, staffId, ground: 'disqualified' },
  }));
}

/** What stands in streams of its own. */
function beside(protection: Protection, by: string): readonly Written[] {
  const { childId, restrictionId } = idsOf(protection);
  const protectedBy = (event: AnyEvent): readonly Written[] => [
    { stream: addressProtectionStream(childId), events: [event] },
  ];
  const graded = (grade: 'klientadresse' | 'fortrolig' | 'strengtFortrolig'): readonly Written[] =>
    protectedBy({
      type: 'address-protection.set',
      ...about(childId),
      data: { childId, grade, setOn: '2026-01-05', policeInformedOn: null },
    });
  switch (protection) {
    case 'klientadresse':
      return graded('klientadresse');
    case 'fortrolig':
    case 'fortrolig, granted by name':
      return graded('fortrolig');
    case 'strengt fortrolig':
    case 'strengt fortrolig, granted by name':
      return graded('strengtFortrolig');
    case 'hidden address':
      return protectedBy({
        type: 'address-protection.hidden-address-decided',
        ...about(childId),
        data: { childId, decidedOn: '2026-01-05', paragraph: '7-2', policeInformedOn: null },
      });
    case 'restricted':
    case 'restricted, granted by name':
      return [
        {
          stream: restrictionStream(childId),
          events: [
            { type: 'restriction.proposed', ...about(childId), data: { restrictionId, childId, by, ground: 'other' } },
            { type: 'restriction.approved', ...about(childId), data: { restrictionId, childId } },
          ],
        },
      ];
    default:
      return [];
  }
}

/** Ordered in every case, so that a path can name it; carried out in one. */
function erasure(protection: Protection, by: string): readonly AnyEvent[] {
  const { childId, erasureId } = idsOf(protection);
  const order = { erasureId, childId };
  const data = { ...order, by, basis: 'court-decision', reference: 'spec' } as const;
  const ordered: AnyEvent = { type: 'erasure.ordered', ...about(childId), data };
  if (protection !== 'erased') return [ordered];
  return [
    ordered,
    { type: 'erasure.approved', ...about(childId), data: order },
    { type: 'erasure.executed', ...about(childId), data: order },
  ];
}
