import type { MaskedEvent } from '../../apps/audit/src/masked';
import type { Stack } from '@libs/testing/stack';

type Page = { readonly events: readonly MaskedEvent[]; readonly next: number | null };

/** What people and their systems wrote, as the auditor is shown it: the workers' own events come when they come. */
export async function writtenByPeople(stack: Stack, ledger: string): Promise<readonly MaskedEvent[]> {
  const headers = { authorization: `Bearer ${await stack.token('auditor', ledger)}` };
  const events: MaskedEvent[] = [];
  for (let from: number | null = 1; from !== null;) {
    const answer: Response = await fetch(`${stack.ready.audit}/v1/ledgers/${ledger}/events?from=${from}`, { headers });
    const page = (await answer.json()) as Page;
    events.push(...page.events.filter(({ actor }) => actor.role !== 'system'));
    from = page.next;
  }
  return events;
}
