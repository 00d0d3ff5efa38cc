import type { FieldClass } from '@libs/access/policy/capacities';

/**
 * What must come out, written down from the access matrix of the threat model by hand and never made from the policy's
 * own tables: that is what makes it a check. Columns are whom the generated cases ask as.
 *
 * O open · M masked · W only their own entries · F forbidden (403: they may know that the case exists) · A as if absent
 * (404) · H as absent, with the hint that an emergency would open it.
 */
export const columns = [
  'assigned',
  'leader',
  'duty-officer',
  'break-glass',
  'participant:identity',
  'participant:measures',
  'participant:deadlines',
  'participant:notes',
  'data-protection-officer',
  'auditor',
  'administrator',
  'colleague',
  'outsider',
  'reporter-system',
  'intake-auditor',
  'operator',
] as const;
export type Who = (typeof columns)[number];

/** In an ordinary case of the own municipality. */
export const expectedInCase = `
                     as le du bg  pi pm pd pn  dp au ad  co ou  rs ia op
concern:raise         O  O  O  O   O  O  O  O   F  F  A   O  A   A  A  A
concern:review        O  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
concern:read          O  O  O  O   F  F  F  F   F  M  A   H  A   A  A  A
child:read            O  O  O  O   O  F  F  F   M  M  A   H  A   A  A  A
child:search          O  O  O  O   O  F  F  F   M  M  A   H  A   A  A  A
child:read-address    O  O  O  O   F  F  F  F   F  F  A   H  A   A  A  A
child:manage          O  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
case:read             O  O  O  O   F  F  F  F   F  M  A   H  A   A  A  A
case:manage           O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
journal:write         O  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
journal:read          O  O  O  O   F  F  F  F   F  F  A   H  A   A  A  A
participation:record  O  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
investigation:manage  O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
decision:propose      O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
decision:approve      F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
decision:manage       O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
emergency:decide      F  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
emergency:manage      O  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
tribunal:manage       O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
plan:manage           O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
placement:manage      O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
contact:manage        O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
move:manage           F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
measure:manage        O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
measure:read          O  O  O  O   F  O  F  F   F  M  A   H  A   A  A  A
aftercare:manage      O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
aftercare:read        O  O  O  O   F  O  F  F   F  M  A   H  A   A  A  A
deadline:read         O  O  O  O   F  F  O  F   F  M  A   H  A   A  A  A
deadline:manage       O  O  O  F   F  F  F  F   F  F  A   A  A   A  A  A
deadline:extend       F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
inbox:read            O  O  O  F   F  F  O  F   M  F  A   A  A   A  A  A
inbox:answer          O  O  O  F   F  F  F  F   O  F  A   A  A   A  A  A
breach-register:read  F  O  F  F   F  F  F  F   F  O  A   A  A   A  A  A
what-if:ask           F  O  F  F   F  F  F  F   F  M  A   A  A   A  A  A
case:history          O  O  O  F   F  F  F  F   F  M  A   A  A   A  A  A
case:export           O  O  F  F   F  F  F  F   F  M  A   A  A   A  A  A
case:read-access      O  O  F  F   F  F  F  F   O  O  A   A  A   A  A  A
case:place            F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
case:assign           F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
case:share            O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
case:exclude          F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
grant:propose         O  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
grant:approve         F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
protection:manage     F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
break-glass:open      F  F  F  O   F  F  F  F   F  F  A   O  A   A  A  A
break-glass:review    F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
break-glass:report    F  O  F  F   F  F  F  F   O  O  A   A  A   A  A  A
restriction:propose   F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
restriction:approve   F  F  F  F   F  F  F  F   O  F  A   A  A   A  A  A
erasure:order         F  O  F  F   F  F  F  F   F  F  A   A  A   A  A  A
erasure:approve       F  F  F  F   F  F  F  F   O  F  A   A  A   A  A  A
erasure:execute       F  F  F  F   F  F  F  F   F  F  A   A  A   A  A  O
organisation:manage   F  F  F  F   F  F  F  F   F  F  O   A  A   A  A  A
access-log:read       W  O  W  W   W  W  W  W   O  O  A   A  A   A  A  A
access-log:extract    F  F  F  F   F  F  F  F   O  F  A   A  A   A  A  A
`;

/**
 * Where it is about no case. Being assigned, having broken the glass or a shared part is nothing there: those columns ask
 * as what they are by their role. The intake's auditor asks in the intake ledger, all others in their municipality's.
 */
export const expectedInLedger = `
                     as le du bg  pi pm pd pn  dp au ad  co ou  rs ia op
concern:raise         O  O  O  O   O  O  O  O   F  F  F   O  O   F  F  F
child:register        O  O  O  O   F  F  F  F   F  F  F   O  O   F  F  F
move:accept           F  O  F  F   F  F  F  F   F  F  F   F  F   F  F  F
organisation:read     O  O  O  O   F  F  F  F   O  O  O   O  O   F  F  F
organisation:manage   F  F  F  F   F  F  F  F   F  F  O   F  F   F  F  F
inbox:read            F  O  O  F   F  F  F  F   O  F  F   F  F   F  F  F
inbox:answer          F  O  O  F   F  F  F  F   O  F  F   F  F   F  F  F
rulebook:read         O  O  O  O   F  F  F  F   O  O  O   O  O   F  F  F
rulebook:propose      F  O  F  F   F  F  F  F   F  F  F   F  F   F  F  F
rulebook:approve      F  O  F  F   F  F  F  F   F  F  F   F  F   F  F  F
municipal-duty:read   F  O  F  F   F  F  F  F   F  O  F   F  F   F  F  F
municipal-duty:manage F  O  F  F   F  F  F  F   F  F  F   F  F   F  F  F
webhook:read          F  O  F  F   F  F  F  F   O  O  O   F  F   F  F  F
webhook:manage        F  F  F  F   F  F  F  F   F  F  O   F  F   F  F  F
break-glass:report    F  O  F  F   F  F  F  F   O  O  F   F  F   F  F  F
access-log:read       F  O  W  F   W  W  W  W   O  O  F   F  F   F  F  F
self:read             O  O  O  O   O  O  O  O   O  O  O   O  O   F  F  F
self:step-aside       O  O  O  O   O  O  O  O   O  O  O   O  O   F  F  F
security-log:read     F  O  F  F   F  F  F  F   O  O  F   F  F   F  F  F
ledger:read           F  F  F  F   F  F  F  F   F  O  F   F  F   F  O  F
code-list:read        O  O  O  O   O  O  O  O   O  O  O   O  O   O  O  O
intake:send           F  F  F  F   F  F  F  F   F  F  F   F  F   O  F  F
intake:reconcile      F  O  F  F   F  F  F  F   F  O  F   F  F   O  O  F
system:operate        F  F  F  F   F  F  F  F   F  F  F   F  F   F  F  O
`;

/** Possible, with codes only, also where a restriction or a strictly confidential address keeps everybody without a named grant out. */
export const stillPossible: ReadonlySet<string> = new Set([
  'case:read-access',
  'case:exclude',
  'grant:propose',
  'grant:approve',
  'protection:manage',
  'restriction:propose',
  'restriction:approve',
  'erasure:order',
  'erasure:approve',
  'erasure:execute',
  'breach-register:read',
  'break-glass:review',
  'break-glass:report',
  'organisation:manage',
  'access-log:read',
  'access-log:extract',
]);

/** What still answers for an erased case: reading that it is erased, and the repeat of the key act. */
export const answersWhenErased: ReadonlySet<string> = new Set([
  'concern:read',
  'case:read',
  'journal:read',
  'child:read',
  'child:search',
  'measure:read',
  'aftercare:read',
  'deadline:read',
  'inbox:read',
  'breach-register:read',
  'what-if:ask',
  'case:history',
  'case:export',
  'case:read-access',
  'break-glass:report',
  'access-log:read',
  'access-log:extract',
  'erasure:execute',
]);

const all: readonly FieldClass[] = ['codes', 'identity', 'address', 'reporter', 'notes'];

/** What is open to whom when the answer is O and the address is not protected; `grant`: with a live named grant. */
export const expectedFields: Readonly<
  Record<Who, { readonly plain: readonly FieldClass[]; readonly grant: readonly FieldClass[] }>
> = {
  assigned: { plain: ['codes', 'identity', 'address', 'notes'], grant: all },
  leader: { plain: all, grant: all },
  'duty-officer': { plain: all, grant: all },
  'break-glass': {
    plain: ['codes', 'identity', 'address', 'notes'],
    grant: ['codes', 'identity', 'address', 'notes'],
  },
  'participant:identity': { plain: ['codes', 'identity'], grant: ['codes', 'identity'] },
  'participant:measures': { plain: ['codes'], grant: ['codes'] },
  'participant:deadlines': { plain: ['codes'], grant: ['codes'] },
  'participant:notes': { plain: ['codes', 'notes'], grant: ['codes', 'notes'] },
  'data-protection-officer': { plain: ['codes'], grant: ['codes'] },
  auditor: { plain: ['codes'], grant: ['codes'] },
  administrator: { plain: ['codes'], grant: ['codes'] },
  colleague: { plain: ['codes'], grant: ['codes'] },
  outsider: { plain: ['codes'], grant: ['codes'] },
  'reporter-system': { plain: ['codes'], grant: ['codes'] },
  'intake-auditor': { plain: ['codes'], grant: ['codes'] },
  operator: { plain: ['codes'], grant: ['codes'] },
};
