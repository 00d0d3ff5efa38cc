import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { ApiClient } from './api-client';

/** Nobody approves what they proposed themselves. */
export type Deciders = { readonly caseworker: ApiClient; readonly leader: ApiClient };

type Made = { readonly made: Readonly<Record<string, string>> };

/** What a measure takes over from its decision. */
type Decided = {
  readonly decisionId: string;
  readonly consent: 'voluntary';
  readonly legalBasis: object;
  readonly decidedOn: CalendarDate;
};

/** A case that began with the family asking for help; an investigation opens one by itself. */
export async function openedCase({ caseworker }: Deciders, childId: string, openedOn: CalendarDate, key: string) {
  await caseworker.post(`/v1/children/${childId}/case`, { openedOn, from: 'application' }, `${key}-case`);
}

/** Voluntary help by the law of that day: proposed, the child's part waived, approved by the leader, all in one day. */
export async function approvedDecision(
  { caseworker, leader }: Deciders,
  childId: string,
  on: CalendarDate,
  key: string,
): Promise<Decided> {
  const place = `/v1/children/${childId}`;
  const legalBasis =
    on < '2023-01-01' ? { law: 'BVL', chapter: '4', section: '4-4' } : { law: 'BVL2021', chapter: '3', section: '3-1' };
  const proposal = {
    kind: 'help-measure',
    consent: 'voluntary',
    legalBasis,
    proposedOn: on,
    content: 'Syntetisk vedtak: familien får hjelp i hjemmet.',
    facts: 'Syntetisk: familien har selv bedt om hjelp.',
    childView: 'Syntetisk: barnet ønsker hjelpen.',
    weight: 'Syntetisk: barnets syn er lagt stor vekt på.',
    bestInterests: 'Syntetisk: hjelpen er til barnets beste.',
  };
  const { made } = await caseworker.post<Made>(`${place}/decisions`, proposal, `${key}-propose`);
  const decisionId = made['decisionId']!;
  const waiver = { about: { kind: 'decision', id: decisionId }, on, reason: 'Syntetisk: barnet ble hørt tidligere.' };
  await caseworker.post(`${place}/participation/waiver`, waiver, `${key}-participation`);
  await leader.post(`${place}/decisions/${decisionId}/approval`, { decidedOn: on }, `${key}-approve`);
  return { decisionId, consent: 'voluntary', legalBasis, decidedOn: on };
}
