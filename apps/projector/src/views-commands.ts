import { compare, type Comparison } from '@libs/read-models/compare';
import type { EventSource } from '@libs/read-models/event-source';
import { rebuild } from '@libs/read-models/rebuild';
import { isProjected, type AnyView } from '@libs/read-models/view';
import type { ViewStore } from '@libs/read-models/view-store';
import { projectedViews, reminderViews } from '@libs/read-models/views';

export type Desk = { readonly store: ViewStore; readonly source: EventSource; readonly print: (line: string) => void };

/** No view has that name. */
export class UnknownView extends Error {
  constructor(name: string) {
    super(`no view is called ${name}; there are ${all.map((view) => view.name).join(', ')}`);
    this.name = 'UnknownView';
  }
}

const all = [...projectedViews, ...reminderViews];

/** Every view per ledger: which generation is live, how far it is, and whether it stopped. */
export async function listViews({ store, source, print }: Desk): Promise<number> {
  const heads = await source.heads();
  const live = new Map((await store.generations.allLive(all)).map((one) => [`${one.view}/${one.ledger}`, one]));
  print(row(['view', 'ledger', 'generation', 'seq', 'head', 'state']));
  for (const view of all) {
    for (const { ledger, seq } of heads.filter((head) => isProjected(head.ledger))) {
      const at = live.get(`${view.name}/${ledger}`);
      const state = at?.stopped ? `stopped at ${at.stopped.seq} (${at.stopped.type}, ${at.stopped.reason})` : 'live';
      print(row([view.name, ledger, at?.collection ?? '-', String(at?.seq ?? 0), String(seq), at ? state : 'missing']));
    }
  }
  return 0;
}

/** Builds a view anew beside the live one and flips to it. @throws UnknownView */
export async function rebuildView(
  { store, source, print }: Desk,
  name: string,
  ledger: string | null,
): Promise<number> {
  const view = named(name);
  const began = performance.now();
  const rebuilt = await rebuild(store, view, source, await ledgersOf(source, ledger));
  const seconds = (performance.now() - began) / 1_000;
  for (const one of rebuilt)
    print(`${name} ${one.ledger}: rebuilt, ${one.documents} documents from ${one.events} events`);
  const events = rebuilt.reduce((sum, one) => sum + one.events, 0);
  print(`${events} events in ${seconds.toFixed(1)} s (${Math.round(events / seconds)}/s)`);
  return 0;
}

/** Compares a view with a fresh fold of the ledger; 1 if they differ anywhere. @throws UnknownView */
export async function compareView(
  { store, source, print }: Desk,
  name: string,
  ledger: string | null,
): Promise<number> {
  const view = named(name);
  let differ = false;
  for (const one of await ledgersOf(source, ledger)) {
    const result = await compare(store, view, source, one);
    differ ||= !result?.same;
    print(result ? told(result) : `${name} ${one}: there is no live generation`);
  }
  return differ ? 1 : 0;
}

const named = (name: string): AnyView => {
  const view = all.find((one) => one.name === name);
  if (!view) throw new UnknownView(name);
  return view;
};

async function ledgersOf(source: EventSource, ledger: string | null): Promise<string[]> {
  if (ledger !== null) return [ledger];
  return (await source.heads()).map((head) => head.ledger).filter(isProjected);
}

const told = ({ view, ledger, seq, stored, folded, same, firstDifference }: Comparison): string =>
  same
    ? `${view} ${ledger} at seq ${seq}: same, ${stored.documents} documents, ${stored.digest}`
    : `${view} ${ledger} at seq ${seq}: DIFFERENT, ${stored.documents} stored, ${folded.documents} folded; ` +
      `first: ${firstDifference?.id} (${firstDifference?.how})`;

const WIDTHS = [12, 9, 24, 9, 9, 0];

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
    .join(' ')
    .trimEnd();
