import { moveDestinations } from '@libs/domain/code-lists/move-destinations';
import { moveReasons } from '@libs/domain/code-lists/move-reasons';
import type { PlacementEvent, PlacementKind, SiblingConsidered, VisitDuty } from '@libs/domain/placements/events';
import { coded, day, on, say } from './wording';
import type { Sentences, Words } from './wording';

const kinds: Words<PlacementKind> = {
  'foster-home': say('fosterhjem', 'fosterheim', 'a foster home'),
  institution: say('institusjon', 'institusjon', 'an institution'),
  'own-housing': say('egen bolig', 'eigen bustad', 'own housing'),
  'family-home': say('familiehjem', 'familieheim', 'a family home'),
  'emergency-home': say('beredskapshjem', 'beredskapsheim', 'an emergency home'),
};

const duties: Words<VisitDuty> = {
  'follow-up': say('oppfølgingsbesøk', 'oppfølgingsbesøk', 'follow-up visit'),
  supervision: say('tilsynsbesøk', 'tilsynsbesøk', 'supervision visit'),
};

const dates: Words<'movedInOn' | 'movedOutOn'> = {
  movedInOn: say('Innflyttingsdato', 'Innflyttingsdato', 'Day of moving in'),
  movedOutOn: say('Utflyttingsdato', 'Utflyttingsdato', 'Day of moving out'),
};

const siblings = (considered: readonly SiblingConsidered[]) => {
  if (considered.length === 0) return say('', '', '');
  const apart = considered.filter(({ together }) => !together).length;
  return apart === 0
    ? say('; sammen med søsken', '; saman med sysken', '; together with siblings')
    : say(
        `; ${apart} søsken bor et annet sted`,
        `; ${apart} sysken bur ein annan stad`,
        `; ${apart} siblings live elsewhere`,
      );
};

export const placementWords: Sentences<PlacementEvent> = {
  'placement.started': (data) => {
    const kind = kinds[data.kind];
    const thought = siblings(data.siblings);
    return on(
      data.movedInOn,
      `Barnet flyttet inn i ${kind.nb}${thought.nb}`,
      `Barnet flytta inn i ${kind.nn}${thought.nn}`,
      `The child moved into ${kind.en}${thought.en}`,
    );
  },
  'placement.siblings-reviewed': (data) => {
    const thought = siblings(data.siblings);
    return on(
      data.reviewedOn,
      `Søskens bosted vurdert på nytt${thought.nb}`,
      `Bustaden til sysken vurdert på nytt${thought.nn}`,
      `Where siblings live was reviewed${thought.en}`,
    );
  },
  'placement.visited': (data) => {
    const duty = duties[data.duty];
    return data.onSite
      ? on(
          data.visitedOn,
          `Gjennomført ${duty.nb} i hjemmet`,
          `Gjennomført ${duty.nn} i heimen`,
          `A ${duty.en} was made at the home`,
        )
      : on(
          data.visitedOn,
          `Gjennomført ${duty.nb} utenfor hjemmet`,
          `Gjennomført ${duty.nn} utanfor heimen`,
          `A ${duty.en} was made elsewhere`,
        );
  },
  'placement.visits-set': (data) => {
    const duty = duties[data.duty];
    return on(
      data.from,
      `Antall ${duty.nb} i året satt til ${data.perYear}`,
      `Talet på ${duty.nn} i året sett til ${data.perYear}`,
      `Number of ${duty.en}s a year set to ${data.perYear}`,
    );
  },
  'placement.agreement-reviewed': (data) =>
    on(
      data.reviewedOn,
      'Avtalen med hjemmet gjennomgått',
      'Avtalen med heimen gjennomgått',
      'The agreement with the home was reviewed',
    ),
  'placement.ended': (data) => {
    const reason = coded(moveReasons, data.reasonCode);
    const destination = coded(moveDestinations, data.movedToCode);
    return on(
      data.movedOutOn,
      `Barnet flyttet ut: ${reason}; til ${destination}`,
      `Barnet flytta ut: ${reason}; til ${destination}`,
      `The child moved out: ${reason}; to ${destination}`,
    );
  },
  'placement.date-corrected': ({ field, from, to }) => {
    const [name, before, after] = [dates[field], day(from), day(to)];
    return say(
      `${name.nb} rettet fra ${before} til ${after}`,
      `${name.nn} retta frå ${before} til ${after}`,
      `${name.en} corrected from ${before} to ${after}`,
    );
  },
  'placement.entered-in-error': () =>
    say('Plasseringen var feilregistrert', 'Plasseringa var feilregistrert', 'The placement was entered in error'),
};
