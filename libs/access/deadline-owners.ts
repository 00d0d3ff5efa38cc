/** Whose case a time limit is about. It follows from events and is none itself, so the relations do not keep it. */
export abstract class DeadlineOwners {
  /** The child it is about; null if there is no such limit, or none of a case. */
  abstract childOf(ledger: string, deadlineId: string): Promise<string | null>;
}
