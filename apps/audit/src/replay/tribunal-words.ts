import type { TribunalEvent } from '@libs/domain/tribunal/events';
import { errors } from './code-words';
import { courtOutcomes, parties, petitionSubjects, sectionOf, tribunalOutcomes } from './decision-code-words';
import { day, on, say } from './wording';
import type { Sentences } from './wording';

export const tribunalWords: Sentences<TribunalEvent> = {
  'tribunal.petitioned': ({ seeks, legalBasis, petitionedOn }) => {
    const [what, section] = [petitionSubjects[seeks], sectionOf(legalBasis)];
    return on(
      petitionedOn,
      `Begjæring sendt til nemnda: ${what.nb}, ${section}`,
      `Krav sendt til nemnda: ${what.nn}, ${section}`,
      `Petition sent to the tribunal: ${what.en}, ${section}`,
    );
  },
  'tribunal.heard': ({ hearingClosedOn }) =>
    on(
      hearingClosedOn,
      'Forhandlingsmøtet i nemnda slutt',
      'Forhandlingsmøtet i nemnda slutt',
      'The hearing was closed',
    ),
  'tribunal.decided': ({ decidedOn, outcome, implementBy }) => {
    const how = tribunalOutcomes[outcome];
    const until = implementBy === null ? '' : day(implementBy);
    return on(
      decidedOn,
      `Nemnda avgjorde saken: ${how.nb}${until && `, iverksettes innen ${until}`}`,
      `Nemnda avgjorde saka: ${how.nn}${until && `, blir sett i verk innan ${until}`}`,
      `The tribunal decided: ${how.en}${until && `, to be carried out by ${until}`}`,
    );
  },
  'tribunal.withdrawn': ({ withdrawnOn }) =>
    on(withdrawnOn, 'Begjæringen trukket', 'Kravet trekt', 'The petition withdrawn'),
  'tribunal.notified': ({ party, reachedOn, courtActionDueOn }) => {
    const [who, until] = [parties[party], day(courtActionDueOn)];
    return on(
      reachedOn,
      `Nemndas vedtak nådde ${who.nb}, søksmålsfrist ${until}`,
      `Nemnda sitt vedtak nådde ${who.nn}, søksmålsfrist ${until}`,
      `The tribunal's decision reached ${who.en}, to be taken to court by ${until}`,
    );
  },
  'tribunal.taken-to-court': ({ party, suedOn, late }) => {
    const who = parties[party];
    return on(
      suedOn,
      `Søksmål fra ${who.nb}${late ? ', etter fristen' : ''}`,
      `Søksmål frå ${who.nn}${late ? ', etter fristen' : ''}`,
      `Taken to court by ${who.en}${late ? ', after its time' : ''}`,
    );
  },
  'tribunal.court-decided': ({ decidedOn, outcome }) => {
    const how = courtOutcomes[outcome];
    return on(
      decidedOn,
      `Retten avgjorde saken: ${how.nb}`,
      `Retten avgjorde saka: ${how.nn}`,
      `The court decided: ${how.en}`,
    );
  },
  'tribunal.date-corrected': ({ field, from, to }) => {
    const petition = field === 'petitionedOn';
    return say(
      `Datoen for ${petition ? 'begjæringen' : 'nemndas avgjørelse'} rettet fra ${day(from)} til ${day(to)}`,
      `Datoen for ${petition ? 'kravet' : 'avgjerda i nemnda'} retta frå ${day(from)} til ${day(to)}`,
      `The day of the ${petition ? 'petition' : "tribunal's decision"} corrected from ${day(from)} to ${day(to)}`,
    );
  },
  'tribunal.entered-in-error': ({ kind }) => {
    const why = errors[kind];
    return say(
      `Saken for nemnda feilført: ${why.nb}`,
      `Saka for nemnda feilført: ${why.nn}`,
      `The tribunal case was entered in error: ${why.en}`,
    );
  },
};
