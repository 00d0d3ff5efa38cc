import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { namedId } from '../named-id';
import type { Step } from '../plan';

/** What a plan may know beside the case: who gives the command, when and where. */
export type At = {
  readonly ledger: string;
  /** Server's time, or the simulated one of an import or a demo. */
  readonly now: Instant;
  /** The same day in Europe/Oslo. */
  readonly today: CalendarDate;
  /** Staff id; null for a machine or somebody who is not registered here. */
  readonly by: string | null;
  readonly commandId: string;
  /** Synthetic national ids are for demos and tests; production refuses them. */
  readonly syntheticIds: boolean;
};

/**
 * How one kind of request is carried out. `makes`: names of the ids it makes, each with the kind it is derived from. `steps`
 * is pure: same request, file and place, same steps; it throws a Rejection when what it needs of the file is not there.
 */
export type CasePlan<Request> = {
  readonly makes: Readonly<Record<string, string>>;
  readonly steps: (request: Request, file: CaseFile, at: At) => readonly Step[];
};

/** A context's requests with their plans: one left out does not compile. */
export type CasePlans<Request extends { readonly type: string }> = {
  readonly [Type in Request['type']]: CasePlan<Extract<Request, { readonly type: Type }>>;
};

/** The id a command gives to what it makes: the same for every repeat of it, in every process. */
export const idOf = (kind: string, { commandId }: Pick<At, 'commandId'>): string => namedId(kind, commandId);

/** Whose file it is; nobody's id where no child is registered, whom no decider then knows. */
export const childOf = ({ child }: CaseFile): string => child.childId ?? '';
