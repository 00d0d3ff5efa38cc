import type { FieldClass } from '@libs/access/policy/capacities';

export type Known = { readonly concernId: string; readonly childId: string };

/** An answer that arrived whole: what it showed to whom, between which instants (epoch milliseconds). */
export type Journalled = {
  readonly subject: string;
  readonly route: string;
  readonly childId: string;
  readonly fields: ReadonlySet<FieldClass>;
  readonly from: number;
  readonly to: number;
};

type Body = {
  readonly name?: string | null;
  readonly text?: unknown;
  readonly reporterDetails?: unknown;
  readonly child?: { readonly name: string | null };
  readonly items?: readonly { readonly personal: Readonly<Record<string, unknown>> }[];
};
type Read = { readonly route: string; readonly path: (known: Known) => string };

const reads: readonly Read[] = [
  { route: 'GET /v1/concerns/:id', path: ({ concernId }) => `/v1/concerns/${concernId}` },
  { route: 'GET /v1/concerns/:id/history', path: ({ concernId }) => `/v1/concerns/${concernId}/history` },
  { route: 'GET /v1/children/:id', path: ({ childId }) => `/v1/children/${childId}` },
];

/**
 * One user who reads every child's records in an order of their own, each only once, so that no two reads of one life
 * of the API may share a line; and keeps a journal of what arrived whole.
 */
export class JournallingReader {
  readonly journal: Journalled[] = [];
  private left: { readonly read: Read; readonly known: Known }[] = [];

  constructor(
    private readonly subject: string,
    private readonly token: string,
    private readonly random: () => number,
  ) {}

  /** The API begins a new life: everything may be read again. */
  again(children: readonly Known[]): void {
    this.left = children.flatMap((known) => reads.map((read) => ({ read, known })));
  }

  /** @returns whether an answer arrived whole */
  async readOne(url: string): Promise<boolean> {
    const at = Math.floor(this.random() * this.left.length);
    const [next] = this.left.splice(at, 1);
    if (!next) return false;
    const { read, known } = next;
    const from = Date.now();
    try {
      const answer = await fetch(`${url}${read.path(known)}`, { headers: { authorization: `Bearer ${this.token}` } });
      const body = (await answer.json()) as Body;
      if (!answer.ok) return false;
      const { subject } = this;
      const { route } = read;
      this.journal.push({ subject, route, childId: known.childId, fields: shownIn(body), from, to: Date.now() });
      return true;
    } catch {
      return false;
    }
  }
}

/** Which kinds of content the body really holds. */
function shownIn({ name, text, reporterDetails, child, items = [] }: Body): Set<FieldClass> {
  const shown = new Set<FieldClass>(['codes']);
  const parts = new Set(items.flatMap(({ personal }) => Object.keys(personal)));
  if (name || child?.name) shown.add('identity');
  if (text || parts.has('report')) shown.add('notes');
  if (reporterDetails || parts.has('reporter')) shown.add('reporter');
  return shown;
}
