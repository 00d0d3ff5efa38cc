import type { CaseFile } from '@libs/domain/case-file/case-file';
import { openParts, stillHere } from '@libs/domain/case-file/open-parts';
import { planNeeds, plansValidUntil } from '@libs/domain/case-file/plan-needs';
import { guardOf } from '@libs/domain/case-file/youth';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { responsibleOf } from '../assigned';
import type { CaseOverviewDocument, Kept } from './document';
import { workOf } from './work';

const FOR_EVER: CalendarDate = '9999-12-31';
const UNGUARDED: CalendarDate = '0000-00-00';

type Derived = Omit<CaseOverviewDocument, keyof Kept | '_id' | 'ledger' | 'seq' | 'firstSeq' | 'lastEventAt'>;

/** What lists ask of a case. */
export function derived({ file, caseworkers, deadlines }: Kept): Derived {
  const open = openParts(file);
  const here = stillHere(file);
  const work = workOf(here, deadlines);
  const emergencies = here.emergencies.filter(({ status }) => status === 'standing' || status === 'petitioned');
  const petitions = emergencies.map(({ status, petitionDueOn }) =>
    status === 'standing' ? (petitionDueOn ?? FOR_EVER) : FOR_EVER,
  );
  return {
    status: file.case.status,
    active: file.case.status === 'open' || open.length > 0,
    responsible: responsibleOf({ caseworkers }),
    workers: caseworkers.map(({ staffId }) => staffId),
    openParts: open,
    openInvestigationId: file.investigations.find(({ status }) => status === 'open')?.investigationId ?? null,
    hasOpenEmergency: emergencies.length > 0,
    petitionDueOn: first(petitions),
    nextContactOn: here.aftercare.nextContactOn,
    guardedUntil: guardedUntil(here),
    plansValidUntil: plansValidUntil(here),
    needsPlan: planNeeds(here).length > 0,
    work,
    nextShowOn: first(work.map(({ showOn }) => showOn)),
  };
}

const first = (days: readonly CalendarDate[]): CalendarDate | null => days.toSorted()[0] ?? null;

function guardedUntil(file: CaseFile): CalendarDate | null {
  switch (guardOf(file)) {
    case null:
      return null;
    case 'unguarded':
      return UNGUARDED;
    case 'ceased':
      return FOR_EVER;
    case 'guarded':
      return file.aftercare.nextContactOn;
  }
}
