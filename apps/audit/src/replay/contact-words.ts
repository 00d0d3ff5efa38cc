import type { ContactEvent, ContactWith } from '@libs/domain/contact/events';
import { on, say } from './wording';
import type { Sentences, Words } from './wording';

const people: Words<ContactWith> = {
  parent: say('forelder', 'forelder', 'a parent'),
  sibling: say('søsken', 'sysken', 'a sibling'),
  'near-person': say('en nærstående', 'ein nærståande', 'somebody near'),
};

export const contactWords: Sentences<ContactEvent> = {
  'contact.arranged': (data) => {
    const [whom, times] = [people[data.with], data.timesPerYear];
    return on(
      data.from,
      `Samvær med ${whom.nb} avtalt, ${times} ganger i året`,
      `Samvær med ${whom.nn} avtalt, ${times} gonger i året`,
      `Contact with ${whom.en} arranged, ${times} times a year`,
    );
  },
  'contact.changed': (data) =>
    on(
      data.changedOn,
      `Samvær endret til ${data.timesPerYear} ganger i året`,
      `Samvær endra til ${data.timesPerYear} gonger i året`,
      `Contact changed to ${data.timesPerYear} times a year`,
    ),
  'contact.stopped': (data) =>
    on(data.stoppedOn, 'Samvær stanset inntil videre', 'Samvær stansa inntil vidare', 'Contact stopped for now'),
  'contact.resumed': (data) => on(data.resumedOn, 'Samvær gjenopptatt', 'Samvær teke opp att', 'Contact resumed'),
  'contact.held': (data) =>
    data.tookPlace
      ? on(data.heldOn, 'Samvær gjennomført', 'Samvær gjennomført', 'Contact took place')
      : on(data.heldOn, 'Samvær ble ikke noe av', 'Samvær vart ikkje noko av', 'Contact did not take place'),
  'contact.ended': (data) =>
    data.enteredInError
      ? on(
          data.endedOn,
          'Samværsordning feilført',
          'Samværsordning feilført',
          'Arrangement of contact entered in error',
        )
      : on(data.endedOn, 'Samværsordning avsluttet', 'Samværsordning avslutta', 'Arrangement of contact ended'),
};
