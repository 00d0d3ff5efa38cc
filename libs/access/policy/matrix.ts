import type { SharedPart } from '@libs/domain/case-access/events';
import type { Capacity } from './capacities';
import type { Permission } from './permissions';

/**
 * What somebody in a capacity may do. `in-scope:…`: when their participation shares that part. `masked`: codes and dates
 * only. `own-entries`: only what they did themself. `break-glass`: not now, but an emergency would open it.
 */
export type Cell = 'yes' | `in-scope:${SharedPart}` | 'masked' | 'own-entries' | 'break-glass' | 'no';

export type Row = {
  /** `case`: asked about one child's case. `ledger`: about no case. `both`: about either. */
  readonly about: 'case' | 'ledger' | 'both';
  readonly does: 'reads' | 'writes';
  /**
   * Looks after who may see the case, or who did. Such acts stay possible, and show codes only, for a case that is
   * restricted or strictly confidential: else nobody could ever grant, lift or judge anything.
   */
  readonly guards: boolean;
  /** A capacity that is not named may not. */
  readonly cells: Readonly<Partial<Record<Capacity, Cell>>>;
};

export type Matrix = Readonly<Record<Permission, Row>>;

type Cells = Row['cells'];
const reads = (cells: Cells): Row => ({ about: 'case', does: 'reads', guards: false, cells });
const writes = (cells: Cells): Row => ({ about: 'case', does: 'writes', guards: false, cells });
const guarding = (row: Row): Row => ({ ...row, guards: true });
const inLedger = ({ does, cells }: Row): Row => ({ about: 'ledger', does, guards: false, cells });
const also = (row: Row): Row => ({ ...row, about: 'both' });

const casework = { assigned: 'yes', leader: 'yes', 'duty-officer': 'yes' } as const satisfies Cells;
const owners = { assigned: 'yes', leader: 'yes' } as const satisfies Cells;
const emergency = { 'break-glass': 'yes', colleague: 'break-glass' } as const satisfies Cells;
const control = { 'data-protection-officer': 'yes', auditor: 'yes' } as const satisfies Cells;
const everybody = {
  ...casework,
  ...control,
  'break-glass': 'yes',
  participant: 'yes',
  administrator: 'yes',
  colleague: 'yes',
  outsider: 'yes',
  'reporter-system': 'yes',
  'intake-auditor': 'yes',
  operator: 'yes',
} as const satisfies Cells;

/** Who may know that a case exists, and so is told 403 and not 404. "Know case exists"; R, C and M, not "– (break-glass)". */
export const knowers: ReadonlySet<Capacity> = new Set<Capacity>([
  'assigned',
  'leader',
  'duty-officer',
  'break-glass',
  'participant',
  'data-protection-officer',
  'auditor',
]);

/**
 * Permission × capacity, from the access matrix of the threat model; the words in quotation marks name its rows. Where
 * it has no row, or says less than the work needs, the comment says what was decided and why.
 */
export const matrix: Matrix = {
  // "Submit concern report": all who work with children. About a known child only by who may know of the child.
  'concern:raise': also(writes({ ...casework, 'break-glass': 'yes', participant: 'yes', colleague: 'yes' })),
  // "Notes, assessments": R/W for the own ones, the leader's (who assigns and decides) and during a shift.
  'concern:review': writes(casework),
  // A report names the reporter and others in free text: no part of it is shared with partner services.
  'concern:read': reads({ ...casework, ...emergency, auditor: 'masked' }),

  // "Know case exists / search hit", "Child & family identity".
  'child:register': inLedger(writes({ leader: 'yes', 'duty-officer': 'yes', colleague: 'yes' })),
  'child:read': reads({
    ...casework,
    ...emergency,
    participant: 'in-scope:identity',
    'data-protection-officer': 'masked',
    auditor: 'masked',
  }),
  'child:search': reads({
    ...casework,
    ...emergency,
    participant: 'in-scope:identity',
    'data-protection-officer': 'masked',
    auditor: 'masked',
  }),
  // "Address": what is protected needs a named grant besides (a core rule). In an emergency the child must be found.
  'child:read-address': reads({ ...casework, ...emergency }),

  // "Notes, assessments" and the case itself: R/W own, R/W leader, R/W in a shift; in an emergency it is read.
  'child:manage': writes(casework),
  'case:read': reads({ ...casework, ...emergency, auditor: 'masked' }),
  'case:manage': writes(owners),
  'journal:write': writes(casework),
  'journal:read': reads({ ...casework, ...emergency }),
  'participation:record': writes(casework),
  'investigation:manage': writes(owners),
  // A decision takes two people; only a leader makes it one (§ 12-5, F8). Partner services never decide (§ 15-7).
  'decision:propose': writes(owners),
  'decision:approve': writes({ leader: 'yes' }),
  'decision:manage': writes(owners),
  // § 4-2: leader, deputy or prosecution authority; whoever is on duty records what was decided at night.
  'emergency:decide': writes({ leader: 'yes', 'duty-officer': 'yes' }),
  'emergency:manage': writes(casework),
  'tribunal:manage': writes(owners),
  'plan:manage': writes(owners),
  'placement:manage': writes(owners),
  'contact:manage': writes(owners),
  'move:manage': writes({ leader: 'yes' }),
  // About no case yet: the receiving service has none.
  'move:accept': inLedger(writes({ leader: 'yes' })),

  // "Measures, meetings, shared tasks"; aftercare is measures after 18 (§ 3-6). In an emergency who helps already matters.
  'measure:manage': writes(owners),
  'measure:read': reads({ ...casework, ...emergency, participant: 'in-scope:measures', auditor: 'masked' }),
  'aftercare:manage': writes(owners),
  'aftercare:read': reads({ ...casework, ...emergency, participant: 'in-scope:measures', auditor: 'masked' }),

  // "Deadlines/reminders". The data-protection officer's notices of break-glass come by the inbox.
  'deadline:read': reads({ ...casework, ...emergency, participant: 'in-scope:deadlines', auditor: 'masked' }),
  // Waits, rests and reasons are casework; more time is given by a leader.
  'deadline:manage': writes(casework),
  'deadline:extend': writes({ leader: 'yes' }),
  // About no case where a duty of the municipality itself is due. Who is reminded answers for having seen it.
  'inbox:read': also(reads({ ...casework, participant: 'in-scope:deadlines', 'data-protection-officer': 'masked' })),
  // A partner is shown what is shared; who knew in time is asked of the service's own people.
  'inbox:answer': also(writes({ ...casework, 'data-protection-officer': 'yes' })),
  // § 17-6: the county governor gets every breach, those of restricted cases too. Codes and dates only.
  'breach-register:read': guarding(reads({ leader: 'yes', auditor: 'yes' })),
  // No row: asked before the rules are changed, or how they would have done; shows ids and dates of limits.
  'what-if:ask': reads({ leader: 'yes', auditor: 'masked' }),
  // No row: which rules count is no secret among those who work by them; a leader wants them otherwise, another agrees.
  'rulebook:read': inLedger(
    reads({ leader: 'yes', 'duty-officer': 'yes', colleague: 'yes', administrator: 'yes', ...control }),
  ),
  'rulebook:propose': inLedger(writes({ leader: 'yes' })),
  'rulebook:approve': inLedger(writes({ leader: 'yes' })),
  // What the municipality itself owes (§§ 15-1, 15-3, 17-6) is about no case, and its leaders' to see to.
  'municipal-duty:read': inLedger(reads({ leader: 'yes', auditor: 'yes' })),
  'municipal-duty:manage': inLedger(writes({ leader: 'yes' })),
  // No row: where other systems are told of reminders is set up by who runs the installation, and open to who controls it.
  'webhook:read': inLedger(reads({ leader: 'yes', administrator: 'yes', ...control })),
  'webhook:manage': inLedger(writes({ administrator: 'yes' })),

  // "Event history of a case": R own, leader R, auditor pseudonymised. A partner's own part is not told apart yet: none.
  // The table has nothing for the duty officer, who must see what became of a report before and after the review.
  'case:history': reads({ ...casework, auditor: 'masked' }),
  'case:export': reads({ ...owners, auditor: 'masked' }),

  // "Assign/unassign people, exclusion list", "Consent give/withdraw": who may see it is ids only, and guards the case.
  'case:read-access': guarding(reads({ ...owners, ...control })),
  'case:place': writes({ leader: 'yes' }),
  'case:assign': writes({ leader: 'yes' }),
  'case:share': writes(owners),
  'case:exclude': guarding(writes({ leader: 'yes' })),
  // "Address: named grant, 2": proposed in the case, approved by a leader who is another person (the domain's rule).
  'grant:propose': guarding(writes(owners)),
  'grant:approve': guarding(writes({ leader: 'yes' })),
  // The service itself decides the grade; who lifts one opens an address, so the leader and not the caseworker.
  'protection:manage': guarding(writes({ leader: 'yes' })),

  // "– (break-glass)" of the same unit. Who has opened it may ask again and gets the same opening.
  'break-glass:open': writes({ colleague: 'yes', 'break-glass': 'yes' }),
  // "Security log, break-glass review": the leader judges, the control functions read.
  'break-glass:review': guarding(writes({ leader: 'yes' })),
  'break-glass:report': guarding(also(reads({ leader: 'yes', ...control }))),

  // "Restrict (sperre) / ErasureOrdered": propose, approve (2), execute key act.
  'restriction:propose': guarding(writes({ leader: 'yes' })),
  'restriction:approve': guarding(writes({ 'data-protection-officer': 'yes' })),
  'erasure:order': guarding(writes({ leader: 'yes' })),
  'erasure:approve': guarding(writes({ 'data-protection-officer': 'yes' })),
  'erasure:execute': guarding(writes({ operator: 'yes' })),

  // No row: who works with cases must find colleagues; only the administrator changes who is what, and sees no case. A
  // kinship is recorded with the child it is to, also where the case is kept from everybody.
  'organisation:read': inLedger(
    reads({ leader: 'yes', 'duty-officer': 'yes', colleague: 'yes', administrator: 'yes', ...control }),
  ),
  'organisation:manage': guarding(also(writes({ administrator: 'yes' }))),

  // To say that a case is of one's own family is everybody's duty, a partner's too, and needs nobody's leave.
  'self:read': inLedger(reads({ outsider: 'yes', administrator: 'yes' })),
  'self:step-aside': inLedger(writes({ outsider: 'yes' })),

  // "Access log of a case". The extract for the family is the data-protection officer's answer to a citizen.
  'access-log:read': guarding(
    also(
      reads({
        leader: 'yes',
        ...control,
        assigned: 'own-entries',
        'duty-officer': 'own-entries',
        'break-glass': 'own-entries',
        participant: 'own-entries',
      }),
    ),
  ),
  'access-log:extract': guarding(reads({ 'data-protection-officer': 'yes' })),
  // "Security log": operators see counts, in the metrics and not here.
  'security-log:read': inLedger(reads({ leader: 'yes', ...control })),

  // "Event history": the whole ledger as it is stored, sealed. The intake's auditor: of the intake ledger only.
  'ledger:read': inLedger(reads({ auditor: 'yes', 'intake-auditor': 'yes' })),
  // Public lists.
  'code-list:read': inLedger(reads(everybody)),
  // "Submit concern report: W (receipt only)" of machine clients, and that nothing sent was lost.
  'intake:send': inLedger(writes({ 'reporter-system': 'yes' })),
  'intake:reconcile': inLedger(
    reads({ leader: 'yes', auditor: 'yes', 'reporter-system': 'yes', 'intake-auditor': 'yes' }),
  ),
  // "Key rotation, replay, projection rebuild": W, no plaintext.
  'system:operate': inLedger(writes({ operator: 'yes' })),
};
