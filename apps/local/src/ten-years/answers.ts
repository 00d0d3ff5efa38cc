import type { EventType } from '@libs/domain/event-types';
import type { Life } from './life';

/** What is known of a municipality by counting what its stories meant to do; nothing here looks at what they did. */
export type Answers = {
  readonly children: number;
  readonly events: number;
  readonly reports: number;
  readonly investigations: number;
  readonly openCases: number;
  readonly closedCases: number;
  readonly runningMeasures: number;
  readonly inCare: number;
  readonly inHomes: number;
  readonly byType: Readonly<Partial<Record<EventType, number>>>;
};

export const answersFrom = (lives: readonly Life[]): Answers => {
  const byType: Partial<Record<EventType, number>> = {};
  for (const { meant } of lives) for (const [type, count] of meant) byType[type] = (byType[type] ?? 0) + count;
  const of = (type: EventType): number => byType[type] ?? 0;
  const openCases = of('case.opened') + of('case.reopened') - of('case.closed');
  return {
    children: of('child.registered'),
    events: Object.values(byType).reduce((sum, count) => sum + count, 0),
    reports: of('concern.raised'),
    investigations: of('investigation.opened') + of('investigation.opened-anew'),
    openCases,
    closedCases: of('case.opened') - openCases,
    runningMeasures: of('measure.started') - of('measure.ended'),
    inCare: of('care.taken-over') - of('care.lifted'),
    inHomes: of('placement.started') - of('placement.ended'),
    byType,
  };
};
