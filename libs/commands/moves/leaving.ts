import type { CaseFile } from '@libs/domain/case-file/case-file';
import { caseFileOf } from '@libs/domain/case-file/fold';
import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { restrictionStream } from '@libs/domain/kernel/ids';
import type { Hindrance } from '@libs/domain/moves/commands';
import { restriction } from '@libs/domain/restriction/restriction';
import type { Head } from '@libs/ledger/append';
import type { Ledger } from '@libs/ledger/ledger';
import { isOfChild } from '../casework/case-files';
import { folded } from '../plan';
import { carriedOf } from './carried';

/** A case in the ledger it leaves, at `head`: all about the child, and what of it would go. */
export type Leaving = {
  readonly head: Head;
  readonly events: readonly StoredEvent[];
  readonly file: CaseFile;
  readonly carried: readonly StoredEvent[];
};

export async function leaving({ read }: Ledger, ledger: string, childId: string): Promise<Leaving> {
  const head = await read.head(ledger);
  const events = (await read.readSubject(ledger, childId)).filter((event) => isOfChild(event, childId));
  return { head, events, file: caseFileOf(events), carried: carriedOf(events, childId) };
}

/**
 * A restricted case is not passed on, nor one that is to be erased. An emergency decision and a case before the tribunal
 * stay with the municipality that made or brought them until they are decided.
 */
export function hindranceOf({ events, file }: Leaving, childId: string): Hindrance | null {
  const facts = events.map(seen);
  if (facts.some((fact) => fact?.type === 'erasure.ordered')) return 'erased';
  const restrictions = events.filter(({ stream }) => stream === restrictionStream(childId));
  if (folded(restriction, restrictions).status === 'restricted') return 'restricted';
  if (file.emergencies.some(({ status }) => status === 'standing' || status === 'petitioned')) return 'emergency-open';
  if (file.tribunalCases.some(({ status }) => status === 'pending')) return 'tribunal-pending';
  return null;
}
