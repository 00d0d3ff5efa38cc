import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import type { CalendarDate } from '@libs/domain/kernel/dates';

/** One command over HTTP, as a member of the standard organisation. */
type Send = (as: string, path: string, body: object) => Promise<{ readonly status: number; readonly body: unknown }>;

type Made = { readonly made: Readonly<Record<string, string>> };

/** @throws if it was refused */
async function done(send: Send, as: string, path: string, body: object): Promise<Made> {
  const answer = await send(as, path, body);
  if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Made;
}

/** Voluntary help on the law of that day. */
const helpOn = (on: CalendarDate): LegalBasis =>
  on < '2023-01-01'
    ? { law: 'BVL', chapter: '4', section: '4-4', paragraph: null, letter: null }
    : { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: null, letter: null };

/** What a measure says of its decision. */
export type Decided = {
  readonly decisionId: string;
  readonly consent: 'voluntary';
  readonly legalBasis: LegalBasis;
  readonly decidedOn: CalendarDate;
};

/**
 * A decision on voluntary help, all of one day: proposed by a caseworker, the child's participation waived, approved by a
 * leader. What a measure takes from it is ready to be sent with the measure.
 */
export async function approvedDecision(send: Send, childId: string, on: CalendarDate): Promise<Decided> {
  const place = `/v1/children/${childId}`;
  const legalBasis = helpOn(on);
  const proposal = {
    kind: 'help-measure',
    consent: 'voluntary',
    legalBasis,
    proposedOn: on,
    content: 'Syntetisk vedtak om hjelp.',
    facts: 'Syntetisk saksforhold.',
    childView: 'Syntetisk: barnet ønsker hjelpen.',
    weight: 'Syntetisk: lagt stor vekt på.',
    bestInterests: 'Syntetisk: til barnets beste.',
  };
  const { made } = await done(send, 'caseworker', `${place}/decisions`, proposal);
  const decisionId = made['decisionId']!;
  const about = { kind: 'decision', id: decisionId };
  await done(send, 'caseworker', `${place}/participation/waiver`, {
    about,
    on,
    reason: 'Syntetisk: barnet er for lite.',
  });
  await done(send, 'leader', `${place}/decisions/${decisionId}/approval`, { decidedOn: on });
  return { decisionId, consent: 'voluntary', legalBasis, decidedOn: on };
}

/** As {@link approvedDecision}, in a case that opens that day. */
export async function firstDecision(send: Send, childId: string, on: CalendarDate): Promise<Decided> {
  await done(send, 'caseworker', `/v1/children/${childId}/case`, { openedOn: on, from: 'application' });
  return approvedDecision(send, childId, on);
}
