import type { ApiClient } from './api-client';
import type { Days } from './days';
import { child } from './people';

type Raised = { readonly receipts: readonly { readonly concernId: string; readonly childId: string }[] };
type Opened = { readonly investigationId: string };

/** What became of a concern, and how many days ago it was received. */
type Fate =
  | 'new'
  | 'seen'
  | 'urgent'
  | 'not-urgent'
  | 'dismissed'
  | 'unfounded'
  | 'investigation'
  | 'joined'
  | 'handed-over'
  | 'forwarded'
  | 'corrected';

const plan: readonly (readonly [Fate, readonly number[]])[] = [
  ['new', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['seen', [1, 2, 3, 5, 6]],
  ['urgent', [1, 2]],
  ['not-urgent', [3, 4]],
  ['dismissed', [9, 12, 16, 19, 22, 25]],
  ['unfounded', [14]],
  ['investigation', [10, 13, 18, 24]],
  ['joined', [6, 8]],
  ['handed-over', [11, 17]],
  ['forwarded', [15]],
  ['corrected', [4, 7]],
];

const reporters = [
  { kind: 'public', code: '11', name: 'Testlærer Synt 02', organisation: 'Syntetisk skole', role: 'lærer' },
  { kind: 'public', code: '10', name: 'Testhelsesykepleier Synt 01', organisation: 'Syntetisk helsestasjon' },
  { kind: 'private', code: '4', name: 'Testnabo Synt 02', relation: 'nabo' },
  { kind: 'public', code: '9', name: 'Testansatt Synt 01', organisation: 'Syntetisk barnehage' },
  { kind: 'anonymous' },
  { kind: 'private', code: '3', name: 'Testtante Synt 01', relation: 'tante' },
];
const contents = [['2.1.02'], ['1.2.03', '1.4.03'], ['3.1.03'], ['2.4.03'], ['1.3.07'], ['2.4.02', '3.1.08']];
const REASON = 'Syntetisk vurdering: opplysningene er gjennomgått av to saksbehandlere.';

export type ReviewedChild = { readonly childId: string; readonly decidedDaysAgo: number };

/**
 * The concerns at all their stages; every second confirmed to the reporter where there is one.
 * @returns the children under investigation, who may get help
 */
export async function loadConcerns(api: ApiClient, days: Days, together: Together): Promise<readonly ReviewedChild[]> {
  const all = plan.flatMap(([fate, received]) => received.map((daysAgo) => ({ fate, daysAgo })));
  const cases = all.map((one, at) => new ConcernCase(api, days, one.fate, one.daysAgo, at + 1));
  const investigations = cases.filter(({ fate }) => fate === 'investigation');
  await together(cases.filter(({ fate }) => fate !== 'joined').map((one) => () => one.play(null)));
  const joined = cases.filter(({ fate }) => fate === 'joined');
  await together(joined.map((one, at) => () => one.play(investigations[at % investigations.length]!)));
  return investigations.map(({ childId, daysAgo }) => ({ childId, decidedDaysAgo: Math.max(0, daysAgo - 6) }));
}

/** Runs the stories side by side, a few at a time. */
export type Together = (stories: readonly (() => Promise<void>)[]) => Promise<void>;

class ConcernCase {
  childId = '';
  private concernId = '';
  private investigationId = '';

  constructor(
    private readonly api: ApiClient,
    private readonly days: Days,
    readonly fate: Fate,
    readonly daysAgo: number,
    private readonly number: number,
  ) {}

  /** @param other the concern whose investigation this one is joined to */
  async play(other: ConcernCase | null): Promise<void> {
    await this.raise(other?.childId ?? null);
    if (this.fate === 'new') return;
    await this.act('seen', {});
    await this.decide(other);
    if (this.daysAgo > 8 && this.number % 2 === 0 && this.reporter.kind !== 'anonymous') {
      await this.act('confirmation', { confirmedOn: this.days.ago(this.daysAgo - 5) });
    }
  }

  private get reporter() {
    return reporters[this.number % reporters.length]!;
  }

  private async raise(knownChild: string | null): Promise<void> {
    const { name, birthDate, nationalId, address } = child(this.number, birthDateOf(this.number));
    const identity = { name, birthDate, nationalId, address };
    const body = {
      receivedAt: this.days.morning(this.daysAgo),
      channel: this.number % 3 === 0 ? 'letter' : 'oral',
      reporter: this.reporter,
      children: [knownChild ? { childId: knownChild } : { identity }],
      contentCodes: contents[this.number % contents.length],
      text: `Syntetisk bekymringsmelding nr. ${this.number}: ingen virkelig person er omtalt.`,
    };
    const { receipts } = await this.api.post<Raised>('/v1/concerns', body, this.key('raise'));
    this.concernId = receipts[0]!.concernId;
    this.childId = receipts[0]!.childId;
  }

  private async decide(other: ConcernCase | null): Promise<void> {
    const reviewedOn = this.days.ago(Math.max(0, this.daysAgo - 5));
    switch (this.fate) {
      case 'new':
      case 'seen':
        return;
      case 'urgent':
        return this.act('urgency', { urgent: true, reason: REASON });
      case 'not-urgent':
        return this.act('urgency', { urgent: false, reason: REASON });
      case 'dismissed':
        return this.act('dismissal', { reviewedOn, outcomeCode: '10', manifestlyUnfounded: false, reason: REASON });
      case 'unfounded':
        return this.act('dismissal', { reviewedOn, outcomeCode: '10', manifestlyUnfounded: true });
      case 'investigation': {
        const opened = await this.api.post<Opened>(
          this.path('investigation'),
          { reviewedOn },
          this.key('investigation'),
        );
        this.investigationId = opened.investigationId;
        return;
      }
      case 'joined':
        return this.act('joining', { reviewedOn, investigationId: other?.investigationId });
      case 'handed-over':
        return this.act('handover', { reviewedOn, service: 'health', reason: REASON });
      case 'forwarded':
        return this.act('forwarding', { reviewedOn, toMunicipality: '9901', toDistrict: '00', reason: REASON });
      case 'corrected': {
        const changes = { receivedAt: this.days.morning(this.daysAgo + 1) };
        return this.act('correction', { corrects: { version: 1 }, changes, reason: 'Syntetisk: feil dato ble ført.' });
      }
    }
  }

  private async act(name: string, body: object): Promise<void> {
    await this.api.post(this.path(name), body, this.key(name));
  }

  private path(name: string): string {
    return `/v1/concerns/${this.concernId}/${name}`;
  }

  private key(name: string): string {
    return `demo-concern-${this.number}-${name}`;
  }
}

/** Children of 1 to 17, spread over the years. */
const birthDateOf = (number: number): string => `${2010 + (number % 14)}-0${(number % 9) + 1}-${10 + (number % 18)}`;
