import { Injectable, NotFoundException } from '@nestjs/common';
import { factsOf } from '@libs/domain/case-file/facts-of';
import { findingsOf } from '@libs/domain/case-file/findings';
import { isAbout } from '@libs/domain/case-file/history';
import { stillHere } from '@libs/domain/case-file/open-parts';
import { guardTask } from '@libs/domain/case-file/tasks';
import type { JsonObject } from '@libs/domain/kernel/json';
import {
  aftercareStream,
  careStream,
  caseStream,
  concernStream,
  contactStream,
  decisionStream,
  emergencyStream,
  investigationStream,
  measureStream,
  moveStream,
  placementStream,
  planStream,
  tribunalStream,
} from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { partKinds, type Part, type PartKind } from '@libs/domain/kernel/part';
import { Ledger } from '@libs/ledger/ledger';
import { findCase } from '@libs/read-models/case-overview/query';
import type { CaseOverviewDocument } from '@libs/read-models/case-overview/document';
import { caseOverviewView } from '@libs/read-models/case-overview/view';
import { workItemOf } from '@libs/read-models/case-overview/work';
import type { Asking } from '../http/issuing';
import { OpenedEvents } from '../reading/opened-events';
import { OpenedFiles } from '../reading/opened-files';
import { withoutHiddenCases } from '../reading/other-cases';
import { present, Reading } from '../reading/reading';
import { deadlineShown } from '../reading/shown.dto';
import { caseShown } from './case-shown.dto';
import { findingShown } from './finding-shown.dto';
import type { CaseOverviewDto, PartOpenedDto } from './overview.dto';
import { taskShown } from './task-shown.dto';

/** One child's case as a reader may see it. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly reading: Reading,
    private readonly files: OpenedFiles,
    private readonly ledger: Ledger,
    private readonly opened: OpenedEvents,
  ) {}

  /** @throws NotFoundException if the view does not know the child yet */
  async overview(childId: string, asking: Asking): Promise<CaseOverviewDto> {
    const { user, language } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const found = present(await findCase(store, user.ledger, childId));
    const [opened] = await this.files.of(user.ledger, [{ item: found, sight: this.reading.sight(asking, childId) }]);
    const { child, file, sight } = opened!;
    const here = stillHere(file);
    const today = osloDateOf(user.now);
    const guard = guardTask(here, today);
    const work = [...found.work, ...(guard ? [workItemOf(guard)] : [])]
      .filter(({ showOn }) => showOn <= today)
      .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    this.reading.disclose(asking, [sight]);
    return withoutHiddenCases(
      {
        ...caseShown(found, child, sight, today, user.relations.ownUnitId),
        ...partsShown(found),
        tasks: work.map((item) => taskShown(item, today, language)),
        deadlines: found.deadlines.filter(({ status }) => status === 'open').map(deadlineShown),
        findings: findingsOf(here, today).map((finding) => findingShown(finding, language)),
      },
      childId,
      user,
    );
  }

  /** Facts from the view, what happened straight from the ledger. @throws NotFoundException if the case has no such part */
  async part(childId: string, kind: string, id: string, asking: Asking): Promise<PartOpenedDto> {
    if (!isPartKind(kind)) throw new NotFoundException();
    const part: Part = { kind, id };
    const { ledger } = asking.user;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const { file } = present(await findCase(store, ledger, childId));
    const facts = factsOf(file, part);
    if (facts.length === 0) throw new NotFoundException();
    const about = await this.ledger.read.readSubject(ledger, childId);
    const events = about.filter(
      (event) => event.data['childId'] === childId && !event.type.startsWith('journal.') && isAbout(event, part),
    );
    const sight = this.reading.sight(asking, childId);
    const opened = await this.opened.of(events, sight);
    const version = events.findLast(({ stream }) => stream.startsWith(`${kind}-`))?.version ?? 0;
    this.reading.disclose(asking, [sight]);
    const shown = { childId, kind, id, version, facts, events: opened, withheld: sight.withheld };
    return withoutHiddenCases(shown, childId, asking.user);
  }
}

const isPartKind = (kind: string): kind is PartKind => (partKinds as readonly string[]).includes(kind);

type Parts = Omit<CaseOverviewDto, keyof ReturnType<typeof caseShown> | 'tasks' | 'deadlines' | 'findings'>;

function partsShown({ _id: childId, file, versions }: CaseOverviewDocument): Parts {
  const at = (stream: string) => ({ version: versions[stream] ?? 0 });
  const { unborn, identified, interpreter, sameAs, relations } = file.child;
  return {
    ...at(caseStream(childId)),
    about: { unborn, identified, interpreter, sameAs, relations } as unknown as JsonObject,
    requests: file.case.requests,
    concerns: file.concerns.map((one) => ({ ...one, ...at(concernStream(one.concernId)) })),
    investigations: file.investigations.map((one) => ({ ...one, ...at(investigationStream(one.investigationId)) })),
    decisions: file.decisions.map((one) => ({ ...one, ...at(decisionStream(one.decisionId)) })),
    emergencies: file.emergencies.map((one) => ({ ...one, ...at(emergencyStream(one.emergencyId)) })),
    tribunalCases: file.tribunalCases.map((one) => ({ ...one, ...at(tribunalStream(one.tribunalCaseId)) })),
    measures: file.measures.map((one) => ({ ...one, ...at(measureStream(one.measureId)) })),
    plans: file.plans.map((one) => ({ ...one, ...at(planStream(one.planId)) })),
    placements: file.placements.map((one) => ({ ...one, ...at(placementStream(one.placementId)) })),
    care: file.care.map((one) => ({ ...one, ...at(careStream(childId)) })),
    arrangements: file.arrangements.map((one) => ({ ...one, ...at(contactStream(childId)) })),
    aftercare: { ...file.aftercare, ...at(aftercareStream(childId)) } as unknown as JsonObject,
    participation: file.participation,
    moves: file.moves.map((one) => ({ ...one, ...at(moveStream(one.moveId)) })),
  };
}
