import type {
  AssessConcernUrgency,
  ConfirmToReporter,
  CorrectConcern,
  DismissConcern,
  EnterConcernInError,
  ForwardConcern,
  HandOverConcern,
  JoinInvestigation,
  MarkConcernSeen,
  OmitConfirmation,
  OpenInvestigation,
  RaiseConcern,
  TellReporterOfOutcome,
} from '@libs/domain/concerns/commands';
import type { RegisterChild } from '@libs/domain/children/commands';
import type { Untimed } from './issued';

/** What is known of a child that is new here. */
export type NewChild = Omit<Untimed<RegisterChild>, 'type' | 'childId' | 'syntheticIds'>;

/** A child of a report: one that is registered already, or one to register. */
export type ReportedChild = { readonly childId: string } | { readonly register: NewChild };

type Report = Pick<
  RaiseConcern,
  'receivedAt' | 'channel' | 'reporter' | 'reporterDetails' | 'contentCodes' | 'specification' | 'text'
>;

/** One report about one or more children: one concern each, stored together. */
export type RaiseConcerns = Report & { readonly type: 'RaiseConcerns'; readonly children: readonly ReportedChild[] };

/** What can be done with a concern that exists. Ids of what it leads to are made by the handler. */
export type ConcernAction = Untimed<
  | MarkConcernSeen
  | AssessConcernUrgency
  | DismissConcern
  | HandOverConcern
  | ForwardConcern
  | CorrectConcern
  | ConfirmToReporter
  | OmitConfirmation
  | Omit<TellReporterOfOutcome, 'concludedOn'>
  | Omit<EnterConcernInError, 'investigationStands'>
  | Omit<OpenInvestigation, 'investigationId'>
  | (Omit<JoinInvestigation, 'investigation'> & { readonly investigationId: string })
>;
