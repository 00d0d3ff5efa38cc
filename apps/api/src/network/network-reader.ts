import { Injectable } from '@nestjs/common';
import type { PlacementSlice } from '@libs/domain/case-file/placement-slice';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { siblingsMet } from '@libs/domain/case-file/siblings';
import { childStream } from '@libs/domain/kernel/ids';
import { Ledger } from '@libs/ledger/ledger';
import { findCase } from '@libs/read-models/case-overview/query';
import type { CaseOverviewDocument } from '@libs/read-models/case-overview/document';
import { caseOverviewView } from '@libs/read-models/case-overview/view';
import type { ViewStore } from '@libs/read-models/view-store';
import type { Asking } from '../http/issuing';
import { OpenedEvents, type EventOpened } from '../reading/opened-events';
import { OpenedFiles, type OpenedFile } from '../reading/opened-files';
import { withoutHiddenCases } from '../reading/other-cases';
import { present, Reading } from '../reading/reading';
import type { Sight } from '../reading/sight';
import type { NetworkDto } from './network.dto';

const PERMISSION = 'case:read';

type Opened = OpenedFile<CaseOverviewDocument>;

/** Family, siblings and network of a child; of other children no more than their own cases let the reader see. */
@Injectable()
export class NetworkReader {
  constructor(
    private readonly reading: Reading,
    private readonly files: OpenedFiles,
    private readonly ledger: Ledger,
    private readonly opened: OpenedEvents,
  ) {}

  /** @throws NotFoundException if the view does not know the child yet */
  async of(childId: string, asking: Asking): Promise<NetworkDto> {
    const { user } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const found = present(await findCase(store, user.ledger, childId));
    const sight = this.reading.sight(asking, childId);
    const [mine] = await this.files.of(user.ledger, [{ item: found, sight }]);
    const others = await this.others(store, found.file, asking);
    const persons = await this.persons(sight, asking);
    this.reading.disclose(asking, [sight, ...[...others.values()].map((other) => other.sight)]);
    const { relations, sameAs } = found.file.child;
    const shown = {
      childId,
      child: mine!.child,
      relations: relations.map((relation) => ({
        ...relation,
        person: persons.newest(relation.relationId, 'person'),
        childView: persons.newest(relation.relationId, 'childView'),
      })),
      siblings: siblingsShown(found.file, others),
      livesAt: livesAt(found.file),
      arrangements: found.file.arrangements,
      duplicates: sameAs.flatMap((id) => others.get(id)?.child ?? []),
      withheld: sight.withheld,
      erased: sight.erased,
    };
    return withoutHiddenCases(shown, childId, user);
  }

  /** The siblings and duplicates whose cases the reader may see, by child's id. */
  private async others(store: ViewStore, file: CaseFile, asking: Asking): Promise<ReadonlyMap<string, Opened>> {
    const { user } = asking;
    const ids = new Set([...siblingIds(file), ...file.child.sameAs]);
    const found = await Promise.all([...ids].map((id) => findCase(store, user.ledger, id)));
    const known = found.filter((one) => one !== null);
    const opened = await this.files.of(
      user.ledger,
      this.reading.sights(asking, PERMISSION, known, ({ _id }) => _id),
    );
    return new Map(opened.map((one) => [one.item._id, one]));
  }

  /** What is sealed about the people, straight from the ledger: no view keeps who they are. */
  private async persons(sight: Sight, asking: Asking): Promise<Persons> {
    const events = await this.ledger.read.readStream(asking.user.ledger, childStream(sight.childId));
    const about = events.filter(({ type }) => type === 'child.related' || type === 'child.relation-changed');
    return new Persons(await this.opened.of(about, sight));
  }
}

class Persons {
  constructor(private readonly events: readonly EventOpened[]) {}

  newest(relationId: string, path: 'person' | 'childView'): EventOpened['reason'] {
    const said = this.events.findLast(
      ({ data, personal }) => data['relationId'] === relationId && personal[path] !== undefined,
    );
    return said?.personal[path] ?? null;
  }
}

const currentPlacement = ({ placements }: CaseFile): PlacementSlice | null =>
  placements.find(({ status }) => status === 'lives-there') ?? null;

function livesAt(file: CaseFile): NetworkDto['livesAt'] {
  const placement = currentPlacement(file);
  if (!placement) return null;
  const { placementId, kind, movedInOn } = placement;
  return { placementId, kind, movedInOn };
}

const isSibling = ({ kind }: { readonly kind: string }): boolean => kind.endsWith('-sibling');

const siblingIds = (file: CaseFile): readonly string[] => [
  ...file.child.relations.flatMap((one) => (isSibling(one) && one.relatedChildId ? [one.relatedChildId] : [])),
  ...(currentPlacement(file)?.siblings ?? []).flatMap(({ siblingChildId }) => siblingChildId ?? []),
];

/** Siblings by their relation, and those whom only the placement names. */
function siblingsShown(file: CaseFile, others: ReadonlyMap<string, Opened>): NetworkDto['siblings'] {
  const considered = currentPlacement(file)?.siblings ?? [];
  const met = new Set(siblingsMet(file));
  const related = file.child.relations.filter((one) => isSibling(one) && one.endedOn === null);
  const unrelated = considered.filter(
    (one) =>
      !related.some(
        ({ relationId, relatedChildId }) =>
          relationId === one.relationId || (relatedChildId !== null && relatedChildId === one.siblingChildId),
      ),
  );
  const shown = (relationId: string | null, siblingId: string | null) => {
    const other = siblingId === null ? undefined : others.get(siblingId);
    const here = considered.find(
      (one) =>
        (relationId !== null && one.relationId === relationId) ||
        (siblingId !== null && one.siblingChildId === siblingId),
    );
    return {
      relationId,
      child: other?.child ?? null,
      livesAt: other ? livesAt(other.item.file) : null,
      together: here?.together ?? null,
      contactArranged: relationId !== null && met.has(relationId),
    };
  };
  return [
    ...related.map(({ relationId, relatedChildId }) => shown(relationId, relatedChildId)),
    ...unrelated.map(({ relationId, siblingChildId }) => shown(relationId, siblingChildId)),
  ];
}
