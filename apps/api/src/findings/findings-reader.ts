import { Injectable } from '@nestjs/common';
import { aftercareGuard } from '@libs/domain/case-file/aftercare-guard';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { findingsOf } from '@libs/domain/case-file/findings';
import { stillHere } from '@libs/domain/case-file/open-parts';
import { ageOn, type CalendarDate } from '@libs/domain/kernel/dates';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import {
  listActive,
  listEmergencies,
  listYouths,
  newestCase,
  unguardedFirst,
  type CaseListed,
} from '@libs/read-models/case-overview/query';
import type { Order } from '@libs/read-models/paging';
import { caseOverviewView } from '@libs/read-models/case-overview/view';
import type { Asking } from '../http/issuing';
import type { PageQueryDto } from '../http/paging';
import { findingShown } from '../case-overview/finding-shown.dto';
import { Cursors } from '../reading/cursors';
import { OpenedFiles, type OpenedFile } from '../reading/opened-files';
import { Reading } from '../reading/reading';
import { scan } from '../reading/scanning';
import type { Sight } from '../reading/sight';
import type {
  CaseEmergenciesDto,
  EmergencyPageDto,
  EmergencyQueryDto,
  FindingPageDto,
  YouthListedDto,
  YouthPageDto,
} from './findings.dto';

const PERMISSION = 'case:read';

type Opened = OpenedFile<CaseListed>;

/** Something to show of a case, with what the access log is told when it is shown. */
type Found<Shown> = { readonly shown: Shown; readonly sight: Sight };

/** Lists that watch over what time does to cases: only of those that a reader may see. */
@Injectable()
export class FindingsReader {
  constructor(
    private readonly reading: Reading,
    private readonly cursors: Cursors,
    private readonly files: OpenedFiles,
  ) {}

  /** What hangs on an age is found only by who may know it. */
  findings(page: PageQueryDto, asking: Asking): Promise<FindingPageDto> {
    const today = osloDateOf(asking.user.now);
    return this.scanned('findings', page, asking, newestCase, listActive, (one) => {
      const findings = findingsOf(stillHere(one.file), today);
      if (findings.length === 0) return null;
      return { ...ofCase(one), findings: findings.map((finding) => findingShown(finding, asking.language)) };
    });
  }

  /** Whoever may not know how old somebody is sees none. */
  youths(page: PageQueryDto, asking: Asking): Promise<YouthPageDto> {
    const today = osloDateOf(asking.user.now);
    return this.scanned('youths', page, asking, unguardedFirst, listYouths, (one) => youthShown(one, today));
  }

  async emergencies(page: EmergencyQueryDto, asking: Asking): Promise<EmergencyPageDto> {
    const { user } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const { items, next } = await this.cursors.page(user, { list: 'emergencies', conditions: {} }, page, (request) =>
      listEmergencies(store, user.ledger, user.visible(PERMISSION), request),
    );
    const opened = await this.opened(items, asking);
    this.reading.disclose(
      asking,
      opened.map(({ sight }) => sight),
    );
    return {
      items: opened.map((one) => ({ ...ofCase(one), emergencies: standing(stillHere(one.file)) })),
      nextCursor: next,
    };
  }

  private async scanned<Shown>(
    list: string,
    page: PageQueryDto,
    asking: Asking,
    order: Order,
    load: typeof listActive,
    look: (one: Opened) => Shown | null,
  ): Promise<{ items: readonly Shown[]; nextCursor: string | null }> {
    const { user } = asking;
    const store = await this.reading.fresh(caseOverviewView, asking);
    const visible = user.visible(PERMISSION);
    const lookAt = async (documents: readonly CaseListed[]): Promise<readonly (Found<Shown> | null)[]> => {
      const opened = new Map((await this.opened(documents, asking)).map((one) => [one.item._id, one]));
      return documents.map(({ _id }) => {
        const one = opened.get(_id);
        const shown = one ? look(one) : null;
        return one && shown !== null ? { shown, sight: one.sight } : null;
      });
    };
    const { items, next } = await this.cursors.page(user, { list, conditions: {} }, page, (request) =>
      scan(request, order, (part) => load(store, user.ledger, visible, part), lookAt),
    );
    this.reading.disclose(
      asking,
      items.map(({ sight }) => sight),
    );
    return { items: items.map(({ shown }) => shown), nextCursor: next };
  }

  private opened(documents: readonly CaseListed[], asking: Asking): Promise<readonly Opened[]> {
    const seen = this.reading.sights(asking, PERMISSION, documents, ({ _id }) => _id);
    return this.files.of(asking.user.ledger, seen);
  }
}

const ofCase = ({ item, child, sight: { withheld, erased } }: Opened) => ({
  childId: item._id,
  child,
  responsible: item.responsible,
  withheld,
  erased,
});

function youthShown(one: Opened, today: CalendarDate): YouthListedDto | null {
  const guard = aftercareGuard(one.file, today);
  const { birthDate } = one.file.child;
  if (guard === 'not-concerned' || birthDate === null) return null;
  const { nextContactOn, lastContactOn, municipality } = one.file.aftercare;
  return { ...ofCase(one), guard, nextContactOn, lastContactOn, age: ageOn(birthDate, today), municipality };
}

const FOR_EVER = '9999-12-31';

const standing = ({ emergencies }: CaseFile): CaseEmergenciesDto['emergencies'] =>
  emergencies
    .filter(({ status }) => status === 'standing' || status === 'petitioned')
    .map(({ emergencyId, kind, status, decidedOn, petitionDueOn, implementedOn, sentForControlOn }) => ({
      ...{ emergencyId, kind, status, decidedOn, implementedOn, sentForControlOn },
      petitionDueOn: status === 'standing' ? petitionDueOn : null,
    }))
    .sort((one, other) => ((one.petitionDueOn ?? FOR_EVER) < (other.petitionDueOn ?? FOR_EVER) ? -1 : 1));
