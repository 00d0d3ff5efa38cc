import { specification } from '@libs/testing/specification';
import { child } from './child';
import type {
  AddRelation,
  ChangeRelation,
  ChildCommand,
  EndRelation,
  LinkDuplicate,
  UnlinkDuplicate,
} from './commands';
import type { ChildEvent, ChildRelated } from './events';

const given = specification(child);
const childId = '0197a000-0000-7000-8000-000000000002';
const sibling = '0197a000-0000-7000-8000-000000000003';
const relationId = '0197a000-0000-7000-8000-000000000004';
const now = '2026-01-08T12:00:00.000Z';
const at = { now, childId } as const;
const sealed = (path: string, content: string | object) => ({ subject: childId, path, content: content as never });

const registered: ChildEvent = {
  type: 'child.registered',
  occurredOn: now,
  subjects: [childId],
  data: { childId, unborn: false, identified: true },
  personal: [],
};

const person = { name: 'SYNTETISK MOR', nationalId: null, phone: null };
const add: AddRelation = {
  type: 'AddRelation',
  ...at,
  relationId,
  kind: 'parent',
  networkRole: null,
  parentalResponsibility: true,
  livesWithChild: true,
  relatedChildId: null,
  relatedOn: '2026-01-05',
  person,
  childView: 'SYNTETISK: bor hos mamma',
  syntheticIds: false,
};
const related: ChildRelated = {
  type: 'child.related',
  occurredOn: '2026-01-05',
  subjects: [childId],
  data: {
    childId,
    relationId,
    kind: 'parent',
    networkRole: null,
    parentalResponsibility: true,
    livesWithChild: true,
    relatedChildId: null,
    relatedOn: '2026-01-05',
  },
  personal: [sealed('person', person), sealed('childView', 'SYNTETISK: bor hos mamma')],
};
const coach: AddRelation = { ...add, kind: 'network', networkRole: 'coach', parentalResponsibility: null };
const brother: AddRelation = { ...add, kind: 'half-sibling', parentalResponsibility: null, relatedChildId: sibling };

describe('who is in a child’s life', () => {
  it('is told with the child’s own view', () => given([registered]).when(add).then([related]));
  it('may be somebody of the network', () =>
    given([registered])
      .when(coach)
      .then([
        { ...related, data: { ...related.data, kind: 'network', networkRole: 'coach', parentalResponsibility: null } },
      ]));
  it('may be a sibling who is registered here', () =>
    given([registered])
      .when({ ...brother, person: null, childView: null })
      .then([
        {
          ...related,
          data: { ...related.data, kind: 'half-sibling', parentalResponsibility: null, relatedChildId: sibling },
          personal: [],
        },
      ]));

  const refused: readonly [string, AddRelation, string, string][] = [
    ['a role of a parent', { ...add, networkRole: 'coach' }, 'child.network-role-unclear', 'networkRole'],
    ['a network without a role', { ...coach, networkRole: null }, 'child.network-role-unclear', 'networkRole'],
    [
      'a parent of whom it does not say',
      { ...add, parentalResponsibility: null },
      'child.parental-responsibility-unclear',
      'parentalResponsibility',
    ],
    [
      'a coach with parental responsibility',
      { ...coach, parentalResponsibility: false },
      'child.parental-responsibility-unclear',
      'parentalResponsibility',
    ],
    ['itself', { ...brother, relatedChildId: childId }, 'child.own-relative', 'relatedChildId'],
    ['a child as its coach', { ...coach, relatedChildId: sibling }, 'child.not-a-sibling', 'relatedChildId'],
    ['nobody', { ...add, person: { ...person, name: ' ' } }, 'child.person-missing', 'person.name'],
    [
      'a wrong number',
      { ...add, person: { ...person, nationalId: '28071364499' } },
      'child.invalid-national-id',
      'person.nationalId',
    ],
    [
      'a synthetic number',
      { ...add, person: { ...person, nationalId: '15850960027' } },
      'child.synthetic-id',
      'person.nationalId',
    ],
    ['a day in the future', { ...add, relatedOn: '2026-01-09' }, 'child.date-in-future', 'relatedOn'],
  ];
  it.each(refused)('is not %s', (_, command, code, field) =>
    given([registered]).when(command).thenRejected(code, field),
  );

  const change: ChangeRelation = {
    type: 'ChangeRelation',
    ...at,
    relationId,
    parentalResponsibility: false,
    livesWithChild: null,
    changedOn: '2026-01-06',
    person: null,
    childView: null,
    syntheticIds: false,
  };
  it('changes, and what is not said stays', () =>
    given([registered, related])
      .when(change)
      .then([
        {
          type: 'child.relation-changed',
          occurredOn: '2026-01-06',
          subjects: [childId],
          data: {
            childId,
            relationId,
            parentalResponsibility: false,
            livesWithChild: null,
            changedOn: '2026-01-06',
          },
          personal: [],
        },
      ]));

  const end: EndRelation = {
    type: 'EndRelation',
    ...at,
    relationId,
    endedOn: '2026-01-07',
    enteredInError: false,
    reason: null,
  };
  const ended: ChildEvent = {
    type: 'child.relation-ended',
    occurredOn: '2026-01-07',
    subjects: [childId],
    data: { childId, relationId, endedOn: '2026-01-07', enteredInError: false },
    personal: [],
  };
  it('ends, or was entered in error', () => {
    given([registered, related]).when(end).then([ended]);
    given([registered, related])
      .when({ ...end, enteredInError: true, reason: 'SYNTETISK feil' })
      .then([
        { ...ended, data: { ...ended.data, enteredInError: true }, personal: [sealed('reason', 'SYNTETISK feil')] },
      ]);
  });

  const later: readonly [string, ChildCommand, string][] = [
    ['a relation nobody told of', { ...change, relationId: sibling }, 'child.relation-unknown'],
    ['a day before it', { ...change, changedOn: '2026-01-04' }, 'child.before-relation'],
    ['an end before it', { ...end, endedOn: '2026-01-04' }, 'child.before-relation'],
    ['a change of nothing', { ...change, parentalResponsibility: null }, 'child.nothing-changes'],
    ['a person without a name', { ...change, person: { ...person, name: null } }, 'child.person-missing'],
    ['an error without a reason', { ...end, enteredInError: true }, 'child.reason-missing'],
  ];
  it.each(later)('refuses %s', (_, command, code) => given([registered, related]).when(command).thenRejected(code));
  it.each([change, end])('refuses $type after its end', (command) =>
    given([registered, related, ended]).when(command).thenRejected('child.relation-already-ended'),
  );
  it('gives parental responsibility to no coach', () =>
    given([registered, ...child.decide(coach, { status: 'registered', childId, unborn: false, identified: true })])
      .when(change)
      .thenRejected('child.parental-responsibility-unclear'));
});

describe('need for an interpreter', () => {
  const need = {
    type: 'RecordInterpreterNeed',
    ...at,
    needed: true,
    language: 'som',
    recordedOn: '2026-01-06',
  } as const;
  it('is recorded, and that there is none', () => {
    const event: ChildEvent = {
      type: 'child.interpreter-need-recorded',
      occurredOn: '2026-01-06',
      subjects: [childId],
      data: { childId, needed: true, language: 'som', recordedOn: '2026-01-06' },
      personal: [],
    };
    given([registered]).when(need).then([event]);
    given([registered])
      .when({ ...need, needed: false, language: null })
      .then([{ ...event, data: { ...event.data, needed: false, language: null } }]);
  });
  it.each([{ language: null }, { language: 'somali' }, { needed: false }])('is not %j', (more) =>
    given([registered])
      .when({ ...need, ...more })
      .thenRejected('child.language-unclear', 'language'),
  );
});

describe('duplicates', () => {
  const reason = 'SYNTETISK: samme barn';
  const link: LinkDuplicate = { type: 'LinkDuplicate', ...at, sameAs: sibling, reason };
  const unlink: UnlinkDuplicate = { type: 'UnlinkDuplicate', ...at, notSameAs: sibling, reason };
  const linked: ChildEvent = {
    type: 'child.duplicate-linked',
    occurredOn: now,
    subjects: [childId],
    data: { childId, sameAs: sibling },
    personal: [sealed('reason', reason)],
  };
  const unlinked: ChildEvent = {
    type: 'child.duplicate-unlinked',
    occurredOn: now,
    subjects: [childId],
    data: { childId, notSameAs: sibling },
    personal: [sealed('reason', reason)],
  };

  it('are linked, unlinked and linked again', () => {
    given([registered]).when(link).then([linked]);
    given([registered, linked]).when(unlink).then([unlinked]);
    given([registered, linked, unlinked]).when(link).then([linked]);
  });
  it('are linked once, to another, with a reason', () => {
    given([registered, linked]).when(link).thenRejected('child.already-linked', 'sameAs');
    given([registered])
      .when({ ...link, sameAs: childId })
      .thenRejected('child.own-duplicate', 'sameAs');
    given([registered])
      .when({ ...link, reason: '' })
      .thenRejected('child.reason-missing', 'reason');
    given([registered]).when(unlink).thenRejected('child.not-linked', 'notSameAs');
  });
  it.each([add, link, unlink])('$type needs a child', (command) =>
    given([]).when(command).thenRejected('child.unknown'),
  );
});
