import type { ApiClient } from './api-client';
import type { ReviewedChild, Together } from './concerns';
import type { Days } from './days';
import { approvedDecision, openedCase, type Deciders } from './decisions';
import { child } from './people';

type Registered = { readonly childId: string };
type Made = { readonly measureId: string };

/** How far a measure has come. */
type Stage = 'decided' | 'started' | 'evaluated' | 'ended';

const plan: readonly (readonly [category: string, stage: Stage, decidedDaysAgo: number])[] = [
  ['4.6', 'decided', 3],
  ['3.6', 'decided', 2],
  ['4.1', 'decided', 1],
  ['3.9', 'started', 4],
  ['4.5', 'started', 30],
  ['4.3', 'started', 60],
  ['3.10', 'started', 100],
  ['3.1', 'evaluated', 130],
  ['4.5', 'evaluated', 200],
  ['6.1', 'evaluated', 95],
  ['3.2', 'ended', 300],
  ['4.4', 'ended', 180],
];

/** Measures at all their stages: the first for children under investigation, the others for children of their own. */
export async function loadMeasures(
  deciders: Deciders,
  days: Days,
  reviewed: readonly ReviewedChild[],
  together: Together,
): Promise<void> {
  await together(
    plan.map(([categoryCode, stage, daysAgo], at) => async () => {
      const known = reviewed[at];
      const decidedDaysAgo = known ? Math.min(daysAgo, known.decidedDaysAgo) : daysAgo;
      const childId = known?.childId ?? (await register(deciders.caseworker, at + 1));
      if (!known) await openedCase(deciders, childId, days.ago(decidedDaysAgo), `demo-child-${at + 1}`);
      await measure(deciders, days, { key: `demo-measure-${at + 1}`, childId, categoryCode, stage, decidedDaysAgo });
    }),
  );
}

async function register(api: ApiClient, number: number): Promise<string> {
  const { name, birthDate, nationalId, address } = child(50 + number, `${2009 + number}-05-${10 + number}`);
  const body = { name, birthDate, nationalId, address };
  return (await api.post<Registered>('/v1/children', body, `demo-child-${number}`)).childId;
}

export type PlannedMeasure = {
  readonly key: string;
  readonly childId: string;
  readonly categoryCode: string;
  readonly stage: Stage;
  readonly decidedDaysAgo: number;
};

/** Decides on help, sets up a measure and takes it as far as its stage says, evenly over the days since the decision. */
export async function measure(deciders: Deciders, days: Days, planned: PlannedMeasure): Promise<void> {
  const { key, childId, categoryCode, stage, decidedDaysAgo } = planned;
  const { caseworker } = deciders;
  const after = (share: number): string => days.ago(Math.round(decidedDaysAgo * (1 - share)));
  const decision = await approvedDecision(deciders, childId, days.ago(decidedDaysAgo), key);
  const help = { ...decision, childId, categoryCode, goal: 'Syntetisk mål: trygg hverdag.' };
  const path = '/v1/measures';
  const { measureId } = await caseworker.post<Made>(path, help, `${key}-decide`);
  const act = (name: string, body: object) => caseworker.post(`${path}/${measureId}/${name}`, body, `${key}-${name}`);
  if (stage === 'decided') return;
  await act('start', { startedOn: after(0.1) });
  if (stage === 'started') return;
  const evaluation = { childView: 'Syntetisk: barnet trives.', assessment: 'Syntetisk: hjelpen virker.' };
  await act('evaluation', { evaluatedOn: after(0.8), ...evaluation, continues: stage !== 'ended' });
  if (stage === 'ended') await act('end', { endedOn: after(0.9), result: 'goal-reached' });
}
