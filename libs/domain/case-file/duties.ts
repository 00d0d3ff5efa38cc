import type { CalendarDate } from '../kernel/dates';
import type { PartKind } from '../kernel/part';
import type { Wording } from '../kernel/rejection';
import type { CaseFile } from './case-file';

/** Something the case owes as it stands. */
export type Owed = {
  readonly about: { readonly kind: PartKind | 'case'; readonly id: string };
  /** The day it is counted from, and what that day was: 'startet', 'sist evaluert'. */
  readonly since: CalendarDate;
  readonly begun: Wording;
  /** The due day itself, where the case names it: an agreed next contact, a plan's last day. */
  readonly dueOn?: CalendarDate;
};

type Duty = (file: CaseFile) => readonly Owed[];

const started: Wording = { nb: 'startet', nn: 'starta', en: 'started' };
const lastEvaluated: Wording = { nb: 'sist evaluert', nn: 'sist evaluert', en: 'last evaluated' };

const measureEvaluation: Duty = ({ measures }) =>
  measures.flatMap(({ measureId: id, status, startedOn, lastEvaluatedOn }): Owed[] => {
    if (status !== 'running' || startedOn === null) return [];
    const about = { kind: 'measure', id } as const;
    return lastEvaluatedOn === null
      ? [{ about, since: startedOn, begun: started }]
      : [{ about, since: lastEvaluatedOn, begun: lastEvaluated }];
  });

/** By name, as the catalogue's rules call them. */
export const duties: Readonly<Record<string, Duty>> = {
  'measure.evaluation': measureEvaluation,
};
