import { readable } from '@libs/domain/kernel/dates';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import type { Municipality } from '@libs/platform/config';

/** A mail before it is sent. The same reminder has the same `messageId` for ever, so a repeat is recognisable. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
};

/** The event that a letter is about: its id names the letter. */
export type RaisedReminder = { readonly eventId: string; readonly data: ReminderRaised['data'] };

const kinds: Readonly<Record<string, string>> = {
  'concern.review': 'gjennomgang av bekymringsmelding',
  'concern.confirmation': 'bekreftelse til melder',
  'investigation.completion': 'undersøkelse',
};

/**
 * The reminder as a mail in bokmål. Mail is read on telephones and kept by servers: it says which limit and when, and
 * where to look, never whom it is about.
 */
export function letter({ eventId, data }: RaisedReminder, { name, mailbox }: Municipality, publicUrl: string): Letter {
  const { deadlineId, key, paragraph, dueOn, rung, stream } = data;
  const kind = kinds[key] ?? key;
  const limit = `${kind} etter barnevernsloven ${paragraph}`;
  const due = readable(dueOn);
  const isPast = rung.startsWith('overdue');
  const lines = [
    `Til ${name}`,
    '',
    isPast ? `Fristen for ${limit} gikk ut ${due} og er ikke merket som oppfylt.` : `Fristen for ${limit} er ${due}.`,
    '',
    `Se: ${publicUrl}${pathOf(stream)}`,
    `Frist: ${deadlineId}`,
    `Påminnelse: ${eventId}`,
    '',
    'Denne e-posten inneholder med vilje ingen opplysninger om barn eller familie. Den kan ikke besvares.',
    '',
  ];
  return {
    to: mailbox,
    subject: isPast ? `Frist gikk ut ${due}: ${kind} (${paragraph})` : `Frist ${due}: ${kind} (${paragraph})`,
    text: lines.join('\n'),
    messageId: `<reminder-${eventId}@rettid.invalid>`,
  };
}

const pathOf = (stream: string): string =>
  stream.startsWith('concern-') ? `/v1/concerns/${stream.slice('concern-'.length)}` : '/v1/deadlines';
