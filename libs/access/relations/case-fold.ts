import type { CaseObject, CaseRelations } from './relations';
import type { CaseEvent } from './relation-events';
import { Groups } from './groups';
import { NOBODY, unrelated, without } from './unrelated';

/**
 * All cases of a ledger, folded event by event. A case's record is never changed, only replaced.
 */
export class CaseFold {
  readonly cases = new Map<string, CaseRelations>();
  private readonly objects: Readonly<Record<Exclude<CaseObject, 'child'>, Map<string, string>>> = {
    concern: new Map(),
    measure: new Map(),
    investigation: new Map(),
    'break-glass': new Map(),
    erasure: new Map(),
  };
  /** Approved and not lifted, per child: there may be several. */
  private readonly restrictions = new Map<string, ReadonlySet<string>>();
  private readonly groups = new Groups();

  childOf(object: CaseObject, id: string): string | null {
    if (object === 'child') return this.cases.has(id) ? id : null;
    return this.objects[object].get(id) ?? null;
  }

  /** `by`: the subject of the token the event was recorded with. */
  apply(event: CaseEvent, by: string): void {
    switch (event.type) {
      case 'child.registered':
        return this.change(event.data.childId, () => ({ registeredBy: by }));
      // Looked at by {@link OwnRecords} alone: whose number it is.
      case 'child.identity-corrected':
        return;
      case 'child.duplicate-linked': {
        const { childId, sameAs } = event.data;
        return this.change(childId, (known) => ({
          sameAs: [...known.sameAs.filter((other) => other !== sameAs), sameAs],
        }));
      }
      case 'child.duplicate-unlinked': {
        const { childId, notSameAs } = event.data;
        return this.change(childId, ({ sameAs }) => ({ sameAs: sameAs.filter((other) => other !== notSameAs) }));
      }
      case 'concern.raised': {
        const { concernId, childId } = event.data;
        this.name('concern', concernId, childId);
        return this.change(childId, (known) => ({
          openConcerns: new Set(known.openConcerns).add(concernId),
          handledBy: this.groups.with(known.handledBy, by),
        }));
      }
      case 'concern.seen':
      case 'concern.urgency-assessed':
        return this.change(event.data.childId, (known) => ({ handledBy: this.groups.with(known.handledBy, by) }));
      case 'concern.dismissed':
      case 'concern.investigation-opened':
      case 'concern.joined-to-investigation':
      case 'concern.handed-over':
      case 'concern.forwarded':
      case 'concern.entered-in-error': {
        const { concernId, childId } = event.data;
        return this.change(childId, (known) => ({
          openConcerns: without(known.openConcerns, concernId),
          handledBy: this.groups.with(known.handledBy, by),
        }));
      }
      case 'measure.decided':
        return this.name('measure', event.data.measureId, event.data.childId);
      case 'investigation.opened':
      case 'investigation.opened-anew':
        return this.name('investigation', event.data.investigationId, event.data.childId);
      case 'case.placed': {
        const { childId, unitId } = event.data;
        return this.change(childId, () => ({ unitId }));
      }
      case 'case.caseworker-assigned': {
        const { childId, staffId } = event.data;
        return this.change(childId, ({ assigned }) => ({
          assigned: assigned.includes(staffId) ? assigned : [...assigned, staffId],
        }));
      }
      case 'case.caseworker-released': {
        const { childId, staffId } = event.data;
        return this.change(childId, ({ assigned }) => ({ assigned: assigned.filter((one) => one !== staffId) }));
      }
      case 'case.participation-granted': {
        const { childId, participationId, unitId, staffId, scope, until } = event.data;
        const granted = { participationId, unitId, staffId, scope, until };
        return this.change(childId, ({ participations }) => ({
          participations: [...participations.filter((one) => one.participationId !== participationId), granted],
        }));
      }
      case 'case.participation-withdrawn': {
        const { childId, participationId } = event.data;
        return this.change(childId, ({ participations }) => ({
          participations: participations.filter((one) => one.participationId !== participationId),
        }));
      }
      case 'case.named-grant-approved': {
        const { childId, grantId, staffId, until } = event.data;
        return this.change(childId, ({ grants }) => ({
          grants: [...grants.filter((one) => one.grantId !== grantId), { grantId, staffId, until }],
        }));
      }
      case 'case.named-grant-withdrawn': {
        const { childId, grantId } = event.data;
        return this.change(childId, ({ grants }) => ({ grants: grants.filter((one) => one.grantId !== grantId) }));
      }
      case 'case.exclusion-recorded': {
        const { childId, staffId } = event.data;
        return this.change(childId, ({ excluded }) => ({ excluded: new Set(excluded).add(staffId) }));
      }
      case 'case.exclusion-lifted': {
        const { childId, staffId } = event.data;
        return this.change(childId, ({ excluded }) => ({ excluded: without(excluded, staffId) }));
      }
      case 'address-protection.set': {
        const { childId, grade } = event.data;
        return this.change(childId, () => ({ grade }));
      }
      case 'address-protection.lifted':
        return this.change(event.data.childId, () => ({ grade: 'ugradert' }));
      case 'address-protection.hidden-address-decided':
        return this.change(event.data.childId, () => ({ hiddenAddress: true }));
      case 'address-protection.hidden-address-lifted':
        return this.change(event.data.childId, () => ({ hiddenAddress: false }));
      case 'break-glass.opened': {
        const { breakGlassId, childId, staffId, until, category } = event.data;
        this.name('break-glass', breakGlassId, childId);
        return this.change(childId, ({ breakGlass }) => ({
          breakGlass: [...breakGlass, { breakGlassId, staffId, until, category }],
        }));
      }
      case 'break-glass.reviewed': {
        const { breakGlassId, childId, verdict } = event.data;
        if (verdict === 'justified') return;
        return this.change(childId, ({ breakGlass }) => ({
          breakGlass: breakGlass.filter((one) => one.breakGlassId !== breakGlassId),
        }));
      }
      case 'restriction.approved':
        return this.restrict(event.data.childId, (live) => new Set(live).add(event.data.restrictionId));
      case 'restriction.lifted':
        return this.restrict(event.data.childId, (live) => without(live, event.data.restrictionId));
      case 'erasure.ordered':
        return this.name('erasure', event.data.erasureId, event.data.childId);
      case 'erasure.executed':
        return this.change(event.data.childId, () => ({ erased: true }));
    }
  }

  private change(childId: string, changes: (known: CaseRelations) => Partial<CaseRelations>): void {
    const known = this.cases.get(childId) ?? unrelated(childId);
    this.cases.set(known.childId, { ...known, ...changes(known) });
  }

  private name(object: Exclude<CaseObject, 'child'>, id: string, childId: string): void {
    this.objects[object].set(id, this.cases.get(childId)?.childId ?? childId);
  }

  private restrict(childId: string, changed: (live: ReadonlySet<string>) => ReadonlySet<string>): void {
    const live = changed(this.restrictions.get(childId) ?? NOBODY);
    this.restrictions.set(childId, live);
    this.change(childId, () => ({ restricted: live.size > 0 }));
  }
}
