import { proposed, requested } from './begun';
import type { Duty } from './owed';

/** Forvaltningsloven § 11 a: an answer, or word of when it comes; of a closed case there is no caseworker to change. */
export const changeOfCaseworker: Duty = ({ case: { status, requests }, child: { childId } }) =>
  status === 'closed'
    ? []
    : requests.map(({ requestId: id, requestedOn }) => ({
        about: { kind: 'case', id: childId ?? '' },
        id,
        since: requestedOn,
        begun: requested,
      }));

/** A decision that somebody proposed waits for another person to approve it. */
export const decisionApproval: Duty = ({ decisions }) =>
  decisions
    .filter(({ status }) => status === 'proposed')
    .map(({ decisionId: id, proposedOn }) => ({
      about: { kind: 'decision', id },
      since: proposedOn,
      begun: proposed,
    }));
