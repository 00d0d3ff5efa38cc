import { decisionStatuses } from '@libs/domain/code-lists/decision-statuses';
import { demandConclusions } from '@libs/domain/code-lists/demand-conclusions';
import type { DecisionEvent } from '@libs/domain/decisions/events';
import { errors } from './code-words';
import {
  complaintOutcomes,
  consents,
  decisionDates,
  decisionKindWords,
  noticeChannels,
  parties,
  sectionOf,
} from './decision-code-words';
import { coded, day, on, say } from './wording';
import type { Sentences } from './wording';

export const decisionWords: Sentences<DecisionEvent> = {
  'decision.proposed': ({ kind, consent, legalBasis, proposedOn }) => {
    const [what, will, section] = [decisionKindWords[kind], consents[consent], sectionOf(legalBasis)];
    return on(
      proposedOn,
      `Vedtak foreslått: ${what.nb}, ${will.nb}, ${section}`,
      `Vedtak foreslått: ${what.nn}, ${will.nn}, ${section}`,
      `Decision proposed: ${what.en}, ${will.en}, ${section}`,
    );
  },
  'decision.withdrawn': ({ withdrawnOn }) =>
    on(withdrawnOn, 'Forslaget til vedtak trukket', 'Forslaget til vedtak trekt', 'The proposed decision withdrawn'),
  'decision.approved': ({ decidedOn }) =>
    on(
      decidedOn,
      'Vedtaket godkjent av en annen enn den som foreslo det',
      'Vedtaket godkjent av ein annan enn den som foreslo det',
      'The decision approved by another person than who proposed it',
    ),
  'decision.notified': ({ party, channel, reachedOn, complaintDueOn }) => {
    const [who, how, until] = [parties[party], noticeChannels[channel], day(complaintDueOn)];
    return on(
      reachedOn,
      `Vedtaket nådde ${who.nb} ${how.nb}, klagefrist ${until}`,
      `Vedtaket nådde ${who.nn} ${how.nn}, klagefrist ${until}`,
      `The decision reached ${who.en} ${how.en}, to be complained about by ${until}`,
    );
  },
  'decision.complained': ({ party, receivedOn, late }) => {
    const who = parties[party];
    return on(
      receivedOn,
      `Klage fra ${who.nb}${late ? ', etter fristen' : ''}`,
      `Klage frå ${who.nn}${late ? ', etter fristen' : ''}`,
      `Complaint from ${who.en}${late ? ', after its time' : ''}`,
    );
  },
  'decision.complaint-answered': ({ answeredOn, answeredBy, outcome }) => {
    const what = complaintOutcomes[outcome];
    const governor = answeredBy === 'county-governor';
    return on(
      answeredOn,
      `Klagen besvart av ${governor ? 'statsforvalteren' : 'tjenesten'}: ${what.nb}`,
      `Klaga svart på av ${governor ? 'statsforvaltaren' : 'tenesta'}: ${what.nn}`,
      `The complaint answered by ${governor ? 'the county governor' : 'the service'}: ${what.en}`,
    );
  },
  'decision.changed': ({ changedOn }) => on(changedOn, 'Vedtaket endret', 'Vedtaket endra', 'The decision changed'),
  'decision.demand-received': ({ party, receivedOn }) => {
    const who = parties[party];
    return on(
      receivedOn,
      `Krav om endring fra ${who.nb}`,
      `Krav om endring frå ${who.nn}`,
      `Demand for a change from ${who.en}`,
    );
  },
  'decision.demand-concluded': ({ concludedOn, conclusionCode }) => {
    const how = coded(demandConclusions, conclusionCode);
    return on(concludedOn, `Kravet avsluttet: ${how}`, `Kravet avslutta: ${how}`, `The demand concluded: ${how}`);
  },
  'decision.ended': ({ endedOn, statusCode }) => {
    const how = coded(decisionStatuses, statusCode);
    return on(endedOn, `Vedtaket avsluttet: ${how}`, `Vedtaket avslutta: ${how}`, `The decision ended: ${how}`);
  },
  'decision.date-corrected': ({ field, from, to }) => {
    const which = decisionDates[field];
    return say(
      `Datoen for ${which.nb} rettet fra ${day(from)} til ${day(to)}`,
      `Datoen for ${which.nn} retta frå ${day(from)} til ${day(to)}`,
      `The day of ${which.en} corrected from ${day(from)} to ${day(to)}`,
    );
  },
  'decision.entered-in-error': ({ kind }) => {
    const why = errors[kind];
    return say(
      `Vedtaket feilført: ${why.nb}`,
      `Vedtaket feilført: ${why.nn}`,
      `The decision was entered in error: ${why.en}`,
    );
  },
};
