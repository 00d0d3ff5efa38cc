import { closingReasons } from '@libs/domain/cases/events';
import { networkRoles, relationKinds } from '@libs/domain/children/events';
import { entryKinds } from '@libs/domain/journal/events';
import type { Kinds } from './acts';

/** The family, the journal, and the case as such. */
export const caseKinds: Kinds = {
  relation: ({ fields, on: relatedOn }) => ({
    request: {
      type: 'AddRelation',
      kind: fields.oneOf('relation', relationKinds),
      networkRole: fields.maybeOneOf('role', networkRoles),
      parentalResponsibility: fields.maybeFlag('parentalResponsibility'),
      livesWithChild: fields.maybeFlag('livesWithChild'),
      relatedChildId: null,
      relatedOn,
      person: {
        name: fields.maybe('name', 200),
        nationalId: fields.maybe('nationalId', 40),
        phone: fields.maybe('phone', 40),
      },
      childView: fields.maybe('childView'),
    },
  }),

  journal: (one) => ({
    request: {
      type: 'RecordEntry',
      kind: one.fields.oneOf('entryKind', entryKinds),
      happenedOn: one.on,
      about: one.maybePart('of'),
      facts: one.fields.maybe('facts'),
      assessment: one.fields.maybe('assessment'),
    },
  }),

  'case-closed': ({ fields, on: closedOn }) => ({
    request: {
      type: 'CloseCase',
      closedOn,
      reason: fields.oneOf('reason', closingReasons),
      assessment: fields.text('assessment'),
    },
  }),
};
