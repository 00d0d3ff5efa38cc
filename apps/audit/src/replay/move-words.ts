import type { MoveEvent } from '@libs/domain/moves/events';
import { on, say } from './wording';
import type { Sentences } from './wording';

export const moveWords: Sentences<MoveEvent> = {
  'move.notified': ({ to, movesOn }) =>
    on(
      movesOn,
      `Kommune ${to} ble varslet om at barnet flytter dit`,
      `Kommune ${to} vart varsla om at barnet flyttar dit`,
      `Municipality ${to} was told that the child moves there`,
    ),
  'move.handed-over': ({ to, events, upTo }) =>
    say(
      `Saken ble overlevert kommune ${to}: ${events} hendelser til og med nr. ${upTo}; ansvaret blir her til den er mottatt`,
      `Saka vart overlevert kommune ${to}: ${events} hendingar til og med nr. ${upTo}; ansvaret blir her til ho er motteken`,
      `The case was handed over to municipality ${to}: ${events} events up to no. ${upTo}; responsibility stays here until it is accepted`,
    ),
  'move.refused': ({ refusedOn }) =>
    on(
      refusedOn,
      'Den nye kommunen tok ikke imot saken',
      'Den nye kommunen tok ikkje imot saka',
      'The new municipality did not take the case over',
    ),
  'move.withdrawn': ({ withdrawnOn }) =>
    on(withdrawnOn, 'Flyttingen ble trukket tilbake', 'Flyttinga vart trekt tilbake', 'The move was withdrawn'),
  'move.accepted': ({ acceptedOn, to }) =>
    on(
      acceptedOn,
      `Kommune ${to} tok over saken og ansvaret`,
      `Kommune ${to} tok over saka og ansvaret`,
      `Municipality ${to} took over the case and the responsibility`,
    ),
  'move.received': ({ receivedOn, from, events }) =>
    on(
      receivedOn,
      `Saken ble mottatt fra kommune ${from} med ${events} hendelser`,
      `Saka vart motteken frå kommune ${from} med ${events} hendingar`,
      `The case was received from municipality ${from} with ${events} events`,
    ),
};
