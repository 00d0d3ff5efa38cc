import type { ChildEvent, NetworkRole, RelationKind } from '../children/events';
import type { CalendarDate } from '../kernel/dates';
import { osloDay } from '../kernel/oslo-time';
import type { Told } from './told';
import { changed } from './slices';

export type RelationSlice = {
  readonly relationId: string;
  readonly kind: RelationKind;
  readonly networkRole: NetworkRole | null;
  readonly parentalResponsibility: boolean | null;
  readonly livesWithChild: boolean | null;
  readonly relatedChildId: string | null;
  readonly endedOn: CalendarDate | null;
};

/** `birthDate` is sealed: null until whoever may open it puts it in with `withBirthDate`. */
export type ChildSlice = {
  readonly status: 'unknown' | 'registered';
  readonly childId: string | null;
  readonly registeredOn: CalendarDate | null;
  readonly unborn: boolean;
  readonly identified: boolean;
  readonly birthDate: CalendarDate | null;
  readonly interpreter: string | null;
  readonly sameAs: readonly string[];
  readonly relations: readonly RelationSlice[];
};

export const noChild: ChildSlice = {
  status: 'unknown',
  childId: null,
  registeredOn: null,
  unborn: false,
  identified: false,
  birthDate: null,
  interpreter: null,
  sameAs: [],
  relations: [],
};

export const evolveChild = (
  slice: ChildSlice,
  event: Told<ChildEvent> & { readonly occurredOn: string },
): ChildSlice => {
  switch (event.type) {
    case 'child.registered': {
      const { childId, unborn, identified } = event.data;
      return { ...slice, status: 'registered', childId, registeredOn: osloDay(event.occurredOn), unborn, identified };
    }
    case 'child.identity-corrected': {
      const { unborn, identified } = event.data;
      return { ...slice, unborn, identified };
    }
    case 'child.related': {
      const { relationId, kind, networkRole, parentalResponsibility, livesWithChild, relatedChildId } = event.data;
      const relation = { relationId, kind, networkRole, parentalResponsibility, livesWithChild, relatedChildId };
      return { ...slice, relations: [...slice.relations, { ...relation, endedOn: null }] };
    }
    case 'child.relation-changed': {
      const { relationId, parentalResponsibility, livesWithChild } = event.data;
      return {
        ...slice,
        relations: changed(
          slice.relations,
          (relation) => relation.relationId === relationId,
          (relation) => ({
            ...relation,
            parentalResponsibility: parentalResponsibility ?? relation.parentalResponsibility,
            livesWithChild: livesWithChild ?? relation.livesWithChild,
          }),
        ),
      };
    }
    case 'child.relation-ended': {
      const { relationId, endedOn } = event.data;
      return {
        ...slice,
        relations: changed(
          slice.relations,
          (relation) => relation.relationId === relationId,
          (relation) => ({ ...relation, endedOn }),
        ),
      };
    }
    case 'child.interpreter-need-recorded':
      return { ...slice, interpreter: event.data.needed ? event.data.language : null };
    case 'child.duplicate-linked':
      return { ...slice, sameAs: [...slice.sameAs, event.data.sameAs] };
    case 'child.duplicate-unlinked':
      return { ...slice, sameAs: slice.sameAs.filter((other) => other !== event.data.notSameAs) };
  }
};
