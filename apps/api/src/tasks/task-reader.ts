import { Injectable } from '@nestjs/common';
import type { VisibleCases } from '@libs/access/policy/policy';
import type { Session } from '@libs/access/session';
import { emptyCaseFile } from '@libs/domain/case-file/fold';
import { guardTask } from '@libs/domain/case-file/tasks';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import type { CaseFilter } from '@libs/read-models/case-overview/query';
import { caseOverviewView } from '@libs/read-models/case-overview/view';
import { workItemOf, type WorkItem } from '@libs/read-models/case-overview/work';
import { listUnguarded, listWork, type Waiting, type WorkPlace } from '@libs/read-models/case-overview/worklist';
import { BadCursor, type Page, type PageRequest } from '@libs/read-models/paging';
import type { ViewStore } from '@libs/read-models/view-store';
import { asPlaced, staffWorkedFor, unitsOf } from '../case-overview/own-work';
import { taskShown } from '../case-overview/task-shown.dto';
import type { Asking } from '../http/issuing';
import { Cursors } from '../reading/cursors';
import { OpenedFiles } from '../reading/opened-files';
import { Reading } from '../reading/reading';
import type { ChildShownDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';
import type { TaskPageDto, TaskQueryDto } from './tasks.dto';

const PERMISSION = 'case:read';

/** Children who were opened to know their age, each as far as the reader may know them. */
type Known = Map<string, ChildShownDto>;

/** What is to be done, in the cases that a reader may see. */
@Injectable()
export class TaskReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
    private readonly files: OpenedFiles,
  ) {}

  async page({ whose = 'mine', ...page }: TaskQueryDto, asking: Asking): Promise<TaskPageDto> {
    const { user, language } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const conditions = { whose };
    const known: Known = new Map();
    const { items, next } = await this.cursors.page(user, { list: 'tasks', conditions }, page, (request) =>
      this.waiting(store, filterOf(whose, user), asking, request, known),
    );
    const seen = this.reading.sights(asking, PERMISSION, items, ({ childId }) => childId);
    const sights = seen.map(({ sight }) => sight);
    const childOf = await this.children(asking, sights, known);
    this.reading.disclose(asking, sights);
    const today = osloDateOf(user.now);
    return {
      items: seen.map(({ item, sight }) => ({
        ...taskShown(item, today, language),
        childId: sight.childId,
        child: childOf(sight),
        responsible: item.responsible,
        withheld: sight.withheld,
      })),
      nextCursor: next,
    };
  }

  /** As {@link Reading.children}; whose age was asked for need not be opened again. */
  private async children(
    asking: Asking,
    sights: readonly Sight[],
    known: Known,
  ): Promise<(sight: Sight) => ChildShownDto> {
    const isKnown = (sight: Sight): boolean => sight.opens('identity') && known.has(sight.childId);
    const others = await this.reading.children(
      asking,
      sights.filter((sight) => !isKnown(sight)),
    );
    return (sight) => known.get(sight.childId) ?? others(sight);
  }

  /** What the store can say by itself, and between it what hangs on an age that only the opened identity tells. */
  private async waiting(
    store: ViewStore,
    filter: CaseFilter,
    asking: Asking,
    { limit, cursor }: PageRequest,
    known: Known,
  ): Promise<Page<Waiting>> {
    const { user } = asking;
    const visible = user.visible(PERMISSION);
    const after = cursor === null ? null : placeOf(cursor);
    const today = osloDateOf(user.now);
    const [stored, unguarded] = await Promise.all([
      listWork(store, user.ledger, filter, visible, today, after, limit + 1),
      this.unguarded(store, filter, visible, asking, known),
    ]);
    const rest = unguarded.filter((one) => after === null || isBefore(after, one));
    const all = [...stored, ...rest].sort((one, other) => (isBefore(one, other) ? -1 : 1));
    const items = all.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && all.length > limit ? cursorAfter(last) : null };
  }

  private async unguarded(
    store: ViewStore,
    filter: CaseFilter,
    visible: VisibleCases,
    asking: Asking,
    known: Known,
  ): Promise<readonly Waiting[]> {
    const { user } = asking;
    const found = await listUnguarded(store, user.ledger, filter, visible);
    const seen = this.reading.sights(asking, PERMISSION, found, ({ _id }) => _id);
    const opened = await this.files.of(user.ledger, seen);
    for (const { child } of opened) known.set(child.childId, child);
    const today = osloDateOf(user.now);
    return opened.flatMap(({ item: { _id: childId, responsible }, file }) => {
      const task = guardTask({ ...emptyCaseFile, ...file }, today);
      return task ? [{ ...workItemOf(task), childId, responsible }] : [];
    });
  }
}

function filterOf(whose: NonNullable<TaskQueryDto['whose']>, user: Session): CaseFilter {
  switch (whose) {
    case 'mine':
      return { workers: staffWorkedFor(user) };
    case 'team':
      return { units: asPlaced(unitsOf(user), user) };
    case 'unassigned':
      return { unassigned: true };
  }
}

const isBefore = (one: WorkPlace, other: WorkPlace): boolean =>
  one.dueOn === other.dueOn ? one.id < other.id : one.dueOn < other.dueOn;

const cursorAfter = ({ dueOn, id }: WorkItem): string => Buffer.from(JSON.stringify([dueOn, id])).toString('base64url');

function placeOf(cursor: string): WorkPlace {
  const [dueOn, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
  if (typeof dueOn !== 'string' || typeof id !== 'string') throw new BadCursor();
  return { dueOn, id };
}
