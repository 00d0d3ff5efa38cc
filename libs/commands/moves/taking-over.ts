import { childCase } from '@libs/domain/cases/case';
import { madeCaseNumber } from '@libs/domain/cases/case-number';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import type { OnMove } from '@libs/domain/deadlines/rule';
import { ruleOf } from '@libs/domain/deadlines/rulebook';
import type { InvestigationOpenedAnew } from '@libs/domain/investigations/events';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Fact } from '@libs/domain/kernel/envelope';
import { caseStream, investigationStream } from '@libs/domain/kernel/ids';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import { namedId } from '../named-id';
import { firstStep, type Step } from '../plan';
import { endedInvestigations } from './end-here';
import { newIdOf, renamed } from './new-ids';

/** Ids of the limits that run, of rules that treat a move like this. */
export const runningLimits = (facts: readonly Fact[], ...onMoves: readonly OnMove[]): readonly string[] =>
  deriveDeadlines(facts)
    .filter(({ id, status }) => status === 'open' && onMoves.includes(ruleOf(id)?.onMove ?? 'stays'))
    .map(({ id }) => id);

/** The case here begins on the day it began there, because it holds what was done since; its number is this archive's. */
export function openedByTransfer(
  childId: string,
  openedOn: CalendarDate,
  caseNumber: string | null,
  now: Instant,
): Step {
  return firstStep(caseStream(childId), childCase, {
    type: 'OpenCase',
    now,
    childId,
    caseNumber: caseNumber ?? madeCaseNumber(childId, osloDateOf(now)),
    openedOn,
    from: 'transfer',
    firstPartOn: null,
    birthDate: null,
  });
}

/** An investigation that is open ends as the old municipality's, and this one's begins with three months of its own. */
export function investigatedAnew(moveId: string, file: CaseFile, today: CalendarDate, here: string): readonly Step[] {
  const childId = newIdOf(moveId, file.child.childId ?? '');
  const open = file.investigations.filter(({ status }) => status === 'open');
  const copied = open.map((one) => ({
    ...one,
    investigationId: newIdOf(moveId, one.investigationId),
    concernId: newIdOf(moveId, one.concernId),
  }));
  const ended = endedInvestigations(
    { ...file, child: { ...file.child, childId }, investigations: copied },
    today,
    here,
  );
  const anew = copied.map(({ investigationId: followsInvestigationId, concernId }): Step => {
    const investigationId = namedId('opened-anew', moveId, followsInvestigationId);
    const about = { investigationId, childId, concernId, openedOn: today, followsInvestigationId };
    const event: InvestigationOpenedAnew = {
      type: 'investigation.opened-anew',
      occurredOn: today,
      subjects: [childId],
      data: { ...about, why: 'moved-here' },
      personal: [],
    };
    return { stream: investigationStream(investigationId), isNew: true, decide: () => [event] };
  });
  return [...ended, ...anew];
}

/** What of the old ledger's limits goes on here, under the names it has here. */
export const limitsHere = (moveId: string, facts: readonly Fact[]): readonly string[] =>
  runningLimits(facts, 'goes-on').map((id) => renamed(moveId, id));
