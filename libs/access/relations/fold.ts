import type { TypedFact } from '@libs/ledger/typed-facts';
import { CaseFold } from './case-fold';
import { isAboutPeople, relationEvent } from './relation-events';
import type { Relations } from './relations';
import { StaffFold } from './staff-fold';

/** A member of staff is in the child-welfare service's records, as a child. */
export type OwnRecord = {
  readonly staffId: string;
  readonly childId: string;
  /** False: it was thought so by a number that turned out to be wrong. */
  readonly stands: boolean;
};

/** Folds a ledger's relations, batch by batch, and shows them as they are at any moment. */
export class RelationsFold {
  readonly relations: Relations;
  private readonly people = new StaffFold();
  private readonly cases = new CaseFold();
  private seq = 0;

  constructor(ledger: string) {
    const { people, cases } = this;
    const at = (): number => this.seq;
    this.relations = {
      ledger,
      get seq() {
        return at();
      },
      get ownUnitId() {
        return people.ownUnitId;
      },
      unit: (unitId) => people.units.get(unitId) ?? null,
      staff: (staffId) => people.staff.get(staffId) ?? null,
      staffOf: (issuer, subject) => people.staffOf(issuer, subject),
      allStaff: () => people.staff.values(),
      case: (childId) => cases.cases.get(childId) ?? null,
      cases: () => cases.cases.values(),
      childOf: (object, id) => cases.childOf(object, id),
    };
  }

  /** Takes in the relation events of a batch that ends at `to`, and who was found to be in a record of their own. */
  apply(facts: readonly TypedFact[], own: readonly OwnRecord[], to: number): void {
    for (const fact of facts) {
      const event = relationEvent(fact);
      if (!event) continue;
      if (isAboutPeople(event)) this.people.apply(event, fact.actor.subject);
      else this.cases.apply(event, fact.actor.subject);
    }
    for (const { staffId, childId, stands } of own) this.people.isSelf(staffId, childId, stands);
    this.seq = to;
  }
}
