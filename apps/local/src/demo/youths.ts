import type { ApiClient } from './api-client';
import type { Together } from './concerns';
import type { Days } from './days';
import { openedCase, type Deciders } from './decisions';
import { measure } from './measures';
import { youth } from './people';

type Registered = { readonly childId: string };
type Offered = { readonly offerId: string };

/** How far aftercare (§ 3-6) has come; `again` was declined once and offered a second time. */
type Stage = 'none' | 'contact' | 'offered' | 'accepted' | 'declined' | 'again' | 'again-accepted';

const YEAR = 365;
/** Nobody of the plan turns 25 before then. */
const NEXT_CONTACT_IN = 60;

const plan: readonly (readonly [age: number, Stage])[] = [
  [16, 'none'],
  [17, 'contact'],
  [17, 'offered'],
  [18, 'accepted'],
  [18, 'declined'],
  [19, 'again'],
  [20, 'again-accepted'],
  [21, 'contact'],
  [22, 'declined'],
  [23, 'accepted'],
  [24, 'again'],
];

/** Youths between 16 and 25 who had help before 18, with aftercare at all its stages. */
export async function loadYouths(deciders: Deciders, days: Days, together: Together): Promise<void> {
  const { caseworker } = deciders;
  await together(
    plan.map(([age, stage], at) => async () => {
      const number = at + 1;
      const turnedDaysAgo = 20 + 25 * at;
      const { name, birthDate, nationalId, address } = youth(number, days.bornTurning(age, turnedDaysAgo));
      const identity = { name, birthDate, nationalId, address };
      const key = `demo-youth-${number}`;
      const { childId } = await caseworker.post<Registered>('/v1/children', identity, `${key}-register`);
      const decidedDaysAgo = turnedDaysAgo + (age - 15) * YEAR;
      const help = { key: `${key}-measure`, childId, categoryCode: '4.5', decidedDaysAgo } as const;
      await openedCase(deciders, childId, days.ago(decidedDaysAgo), key);
      await measure(deciders, days, { ...help, stage: age < 18 ? 'evaluated' : 'ended' });
      await aftercare(caseworker, days, { childId, key, stage });
    }),
  );
}

async function aftercare(
  api: ApiClient,
  days: Days,
  { childId, key, stage }: { childId: string; key: string; stage: Stage },
): Promise<void> {
  const act = <Answer>(name: string, body: object, repeat = ''): Promise<Answer> =>
    api.post<Answer>(`/v1/aftercare/${childId}/${name}`, body, `${key}-${name}${repeat}`);
  const offer = (daysAgo: number, repeat = '') =>
    act<Offered>(
      'offer',
      {
        offeredOn: days.ago(daysAgo),
        content: ['housing', 'support-person'],
        offer: 'Syntetisk tilbud: hybel og støttekontakt.',
      },
      repeat,
    );
  if (stage === 'none') return;
  const nextContactOn = days.ago(-NEXT_CONTACT_IN);
  await act('contact', { contactedOn: days.ago(18), nextContactOn, note: 'Syntetisk samtale.' });
  if (stage === 'contact') return;
  const { offerId } = await offer(15);
  if (stage === 'offered') return;
  if (stage === 'accepted') {
    await act('acceptance', { offerId, acceptedOn: days.ago(12), consent: true });
    return;
  }
  await act('decline', { offerId, declinedOn: days.ago(11), conclusionCode: '3' });
  if (stage === 'declined') return;
  const { offerId: second } = await offer(4, '-again');
  if (stage === 'again-accepted') await act('acceptance', { offerId: second, acceptedOn: days.ago(2), consent: true });
}
