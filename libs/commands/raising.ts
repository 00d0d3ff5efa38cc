import { child } from '@libs/domain/children/child';
import { concern } from '@libs/domain/concerns/concern';
import type { RaiseConcern } from '@libs/domain/concerns/commands';
import type { Json } from '@libs/domain/kernel/json';
import { childStream, concernStream } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Receipt } from '@libs/ledger/append';
import type { ReportedChild } from './concern-requests';
import { namedId } from './named-id';
import { firstStep, within, type Step } from './plan';
import { commandRefusals } from './refusals';

const refuse = refusing(commandRefusals);

/** A report with everything its concerns have in common. */
export type Report = Omit<
  RaiseConcern,
  'type' | 'now' | 'concernId' | 'childId' | 'report' | 'text' | 'reporterDetails'
> & {
  readonly reportId: string;
};

/** One child of a report, with the ids of what is raised, and the text that goes under this child's key. */
export type ConcernToRaise = {
  readonly concernId: string;
  readonly childId: string;
  readonly reported: ReportedChild;
  readonly text: Json;
  readonly reporterDetails: Json;
};

/** Ids that a repeat of the same command makes again. */
export const idsFor = (
  commandId: string,
  at: number,
  reported: ReportedChild,
): { concernId: string; childId: string } => ({
  concernId: namedId('concern', commandId, at),
  childId: 'childId' in reported ? reported.childId : namedId('child', commandId, at),
});

/** The steps of a report: each new child is registered, and one concern raised for every child. */
export const raising = (
  { reportId, ...report }: Report,
  concerns: readonly ConcernToRaise[],
  now: Instant,
): readonly Step[] =>
  concerns.flatMap(({ concernId, childId, reported, text, reporterDetails }, at) => [
    'register' in reported
      ? within(
          `children.${at}.identity`,
          firstStep(childStream(childId), child, { type: 'RegisterChild', now, childId, ...reported.register }),
        )
      : registered(childId, `children.${at}.childId`),
    firstStep(concernStream(concernId), concern, {
      type: 'RaiseConcern',
      now,
      ...report,
      concernId,
      childId,
      text,
      reporterDetails,
      report: { id: reportId, children: concerns.length },
    }),
  ]);

/** A child the command refers to (`field` null: its target) must be registered; nothing is stored on its stream. */
export const registered = (childId: string, field: string | null): Step => ({
  stream: childStream(childId),
  decide: (facts) => {
    if (facts.length === 0) throw refuse('child.unknown', field);
    return [];
  },
});

/** A concern's receipt, as whoever reported keeps it. */
export type ConcernReceipt = Receipt & { readonly concernId: string; readonly childId: string };

export const concernReceipts = (
  concerns: readonly Pick<ConcernToRaise, 'concernId' | 'childId'>[],
  receipts: readonly Receipt[],
): readonly ConcernReceipt[] =>
  concerns.flatMap(({ concernId, childId }) =>
    receipts
      .filter(({ stream }) => stream === concernStream(concernId))
      .map((receipt) => ({ concernId, childId, ...receipt })),
  );
