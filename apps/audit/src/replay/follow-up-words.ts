import type { MessageEvent } from '@libs/domain/intake/events';
import type { ReminderEvent } from '@libs/domain/deadlines/events';
import { refusals } from './code-words';
import { day, say } from './wording';
import type { Sentences } from './wording';

export const followUpWords: Sentences<MessageEvent | ReminderEvent> = {
  'message.claimed': (data) =>
    say(
      `Melding fra nasjonal portal tatt imot (${data.variant})`,
      `Melding frå nasjonal portal teken imot (${data.variant})`,
      `Message from the national portal received (${data.variant})`,
    ),
  'message.accepted': (data) => {
    const { ledger, concerns } = data;
    return say(
      `Meldingen ble til ${concerns.length} bekymringsmelding(er) hos ${ledger}`,
      `Meldinga vart til ${concerns.length} bekymringsmelding(ar) hos ${ledger}`,
      `The message became ${concerns.length} concern(s) at ${ledger}`,
    );
  },
  'message.refused': (data) => {
    const ground = refusals[data.ground];
    return say(
      `Meldingen ble avvist: ${ground.nb}`,
      `Meldinga vart avvist: ${ground.nn}`,
      `The message was refused: ${ground.en}`,
    );
  },
  'reminder.raised': (data) => {
    const due = day(data.dueOn);
    return say(
      `Påminnelse: frist ${due} etter ${data.paragraph} (${data.key})`,
      `Påminning: frist ${due} etter ${data.paragraph} (${data.key})`,
      `Reminder: limit ${due} under ${data.paragraph} (${data.key})`,
    );
  },
  'reminder.delivered': (data) =>
    say(
      `Påminnelsen ble levert (${data.channel})`,
      `Påminninga vart levert (${data.channel})`,
      `The reminder was delivered (${data.channel})`,
    ),
  'reminder.delivery-failed': (data) =>
    say(
      `Påminnelsen kunne ikke leveres (${data.channel}), forsøk ${data.attempt}: ${data.reason}`,
      `Påminninga kunne ikkje leverast (${data.channel}), forsøk ${data.attempt}: ${data.reason}`,
      `The reminder could not be delivered (${data.channel}), attempt ${data.attempt}: ${data.reason}`,
    ),
  'reminder.delivery-given-up': (data) =>
    say(
      `Påminnelsen kunne ikke leveres (${data.channel}), ingen flere forsøk: ${data.reason}`,
      `Påminninga kunne ikkje leverast (${data.channel}), ingen fleire forsøk: ${data.reason}`,
      `The reminder could not be delivered (${data.channel}), no more attempts: ${data.reason}`,
    ),
  'reminder.opened': () => say('Påminnelsen ble åpnet', 'Påminninga vart opna', 'The reminder was opened'),
  'reminder.acknowledged': () =>
    say('Mottaker følger opp påminnelsen', 'Mottakar følgjer opp påminninga', 'A recipient sees to the reminder'),
};
