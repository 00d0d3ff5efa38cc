import { namedId } from '@libs/commands/named-id';
import type { SharedPart } from '@libs/domain/case-access/events';
import type { AnyEvent } from '@libs/domain/event-types';
import {
  aftercareStream,
  breakGlassStream,
  caseAccessStream,
  childStream,
  concernStream,
  erasureStream,
  measureStream,
} from '@libs/domain/kernel/ids';
import type { Written } from '../write-facts';
import { columns, type Who } from './expected-matrix';
import { isMachine, type Protection } from './matrix-axes';
import { about, FAR_AHEAD, idsOf, unitId } from './matrix-ids';
import { beside, erasure, inAccess } from './matrix-protection-events';

/** Stands in everything personal of these cases. */
export const PERSONAL = 'Syntetisk';

/** The columns that are members of staff. */
export const people = columns.filter((who) => !isMachine(who));

/** One case with which every column has its relation. */
export function caseUnder(protection: Protection, ledger: string, staffId: (who: Who) => string): readonly Written[] {
  const { childId, concernId, measureId, breakGlassId, erasureId } = idsOf(protection);
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
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    },
    personal: [text('goal', `${PERSONAL} mål`)],
  };
  const contacted: AnyEvent = {
    type: 'aftercare.contact-made',
    ...about(childId),
    data: { childId, contactedOn: '2026-01-05', nextContactOn: null },
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
    data: { childId, staffId: staffId('assigned'), kind: 'first' },
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
