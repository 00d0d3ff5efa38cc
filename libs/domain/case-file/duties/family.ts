import { agreed, lastContact, lastReviewed, plannedFor, started, takenOver } from './begun';
import type { Duty, Owed } from './owed';

const ofChild = (kind: 'care' | 'contact' | 'aftercare', childId: string | null): Owed['about'] => ({
  kind,
  id: childId ?? '',
});

/** § 8-3, second paragraph: the parents are offered help of their own. */
export const parentsOffer: Duty = ({ care, child: { childId } }) =>
  care
    .filter(({ status, parentsOfferedOn }) => status === 'taken-over' && parentsOfferedOn === null)
    .map(({ takenOverOn }) => ({ about: ofChild('care', childId), since: takenOverOn, begun: takenOver }));

/** § 8-3, third paragraph: whether the child can come home, or something else should change. */
export const careReview: Duty = ({ care, child: { childId } }) =>
  care
    .filter(({ status }) => status === 'taken-over')
    .map(({ takenOverOn, reviewedOn }) => {
      const about = ofChild('care', childId);
      return reviewedOn === null
        ? { about, since: takenOverOn, begun: takenOver }
        : { about, since: reviewedOn, begun: lastReviewed };
    });

/** § 7-6: contact is looked at anew on the day that was set. */
export const contactReview: Duty = ({ arrangements, child: { childId } }) =>
  arrangements.flatMap(({ arrangementId: id, status, from, reviewOn }): Owed[] =>
    status === 'ended' || reviewOn === null
      ? []
      : [
          {
            about: ofChild('contact', childId),
            id,
            since: from,
            begun: agreed,
            dueOn: reviewOn,
            said: plannedFor,
          },
        ],
  );

/** § 3-6: the contact that was planned with a youth. */
export const nextContact: Duty = ({ child: { childId }, aftercare, measures }) => {
  const { status, nextContactOn: on, lastContactOn } = aftercare;
  if (status !== 'followed' || on === null) return [];
  const since = lastContactOn ?? firstHelp(measures) ?? on;
  const begun = lastContactOn === null ? started : lastContact;
  return [{ about: ofChild('aftercare', childId), since, begun, dueOn: on, said: plannedFor }];
};

/** § 3-6: a youth who is followed, and with whom no contact is planned. Nobody's age is asked for: it is sealed. */
export const unplannedContact: Duty = ({ child: { childId }, aftercare, measures }) => {
  const { status, nextContactOn, lastContactOn } = aftercare;
  const since = lastContactOn ?? firstHelp(measures);
  if (status !== 'followed' || nextContactOn !== null || since === null) return [];
  const begun = lastContactOn === null ? started : lastContact;
  return [{ about: ofChild('aftercare', childId), since, begun }];
};

const firstHelp = (measures: readonly { readonly startedOn: string | null }[]): string | null =>
  measures.flatMap(({ startedOn }) => startedOn ?? []).toSorted()[0] ?? null;
