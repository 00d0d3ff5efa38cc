import type { Actor } from '@libs/domain/kernel/envelope';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { StaffRole } from '@libs/domain/organisation/events';
import { decide } from './policy/decide';
import { decideInLedger, mayEver } from './policy/in-ledger';
import type { Permission } from './policy/permissions';
import type { Caller, Verdict, VisibleCases } from './policy/policy';
import type { RuleCode } from './policy/rules';
import { visibleCases } from './policy/visible';
import type { CaseObject, Relations, Staff } from './relations/relations';
import type { Identity } from './issuers';
import type { Asker } from './log/disclosure';

/** A thing a request names, the child it belongs to (null: there is no such thing), and what the policy says. */
export type Judged = { readonly childId: string | null; readonly verdict: Verdict };

/** Under which of their roles somebody's events are signed. */
const strongestFirst: readonly StaffRole[] = [
  'leader',
  'caseworker',
  'data-protection-officer',
  'auditor',
  'partner',
  'administrator',
];

/**
 * One request's caller: who the token names, what the events of the ledger say about them at this moment, and the
 * policy's answers. `relations` follow the ledger while the request lasts, so a later question gets a newer answer.
 */
export class Session {
  /** Whose token it was: `actor.subject` is a name of this issuer's. */
  readonly issuer: string;
  readonly actor: Actor;
  readonly ledger: string;
  readonly caller: Caller;
  /** Null: no event has registered whom the token names. */
  readonly staffId: string | null;
  /** Installation rights of somebody who is a member of staff, too: they hold for the ledger, never for a case. */
  private readonly installation: Caller | null;

  constructor(
    identity: Identity,
    readonly relations: Relations,
    readonly now: Instant,
  ) {
    const { issuer, subject, ledger, assured, capacities } = identity;
    const staff = assured ? relations.staffOf(issuer, subject) : null;
    const machine: Caller = { kind: 'machine', subject, capacities };
    this.issuer = issuer;
    this.ledger = ledger;
    this.staffId = staff?.staffId ?? null;
    this.caller = staff ? { kind: 'staff', staff } : machine;
    this.installation = staff?.working && capacities.length > 0 ? machine : null;
    this.actor = {
      subject,
      ...(staff ? roleOf(staff) : { role: capacities[0] ?? NOBODY, unit: null }),
      onBehalfOf: null,
    };
  }

  /** The caller as the logs name them. */
  get asker(): Asker {
    const { ledger, actor, staffId } = this;
    return { ledger, actor, staffId };
  }

  /** Whether the caller may do this in the case of a child, or (null) in the ledger where it is about no case. */
  decide(permission: Permission, childId: string | null): Verdict {
    if (childId === null) return this.decideInLedger(permission);
    const { caller, relations, now } = this;
    return decide({ caller, permission, relations, case: relations.case(childId), now });
  }

  /** As {@link decide} for a thing that belongs to a child; what does not exist is decided like a case that does not. */
  judge(permission: Permission, object: CaseObject, id: string): Judged {
    const { caller, relations, now } = this;
    const childId = relations.childOf(object, id);
    const found = childId === null ? null : relations.case(childId);
    return { childId, verdict: decide({ caller, permission, relations, case: found, now }) };
  }

  /** Whose cases a list, a search or a count may show. */
  visible(permission: Permission): VisibleCases {
    return visibleCases(this.caller, permission, this.relations, this.now);
  }

  /**
   * Why there can be no case and no ledger where the caller may do this; null if there can be. A caller whom neither an
   * event nor the issuer's settings know is refused everything.
   */
  refusalAtTheDoor(permission: Permission): RuleCode | null {
    const { caller, relations, now } = this;
    if (caller.kind === 'machine' && caller.capacities.length === 0) return 'access.caller-unknown';
    if (this.callers().some((one) => mayEver(one, permission, relations, now))) return null;
    const verdict = this.decideInLedger(permission);
    return verdict.effect === 'deny' ? verdict.rule : null;
  }

  private decideInLedger(permission: Permission): Verdict {
    const { relations, now } = this;
    const verdicts = this.callers().map((caller) => decideInLedger({ caller, permission, relations, now }));
    return verdicts.find(({ effect }) => effect === 'allow') ?? verdicts[0]!;
  }

  private callers(): readonly Caller[] {
    return this.installation ? [this.caller, this.installation] : [this.caller];
  }
}

const NOBODY = 'unknown';

function roleOf({ roles }: Staff): { role: string; unit: string | null } {
  for (const role of strongestFirst) {
    const held = roles.find((one) => one.role === role);
    if (held) return { role, unit: held.unitId };
  }
  return { role: NOBODY, unit: null };
}
