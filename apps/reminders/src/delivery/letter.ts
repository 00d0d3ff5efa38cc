import { readable } from '@libs/domain/kernel/dates';
import { PETITION } from '@libs/domain/deadlines/lapse-rules';
import type { ReminderAudience, ReminderRaised } from '@libs/domain/deadlines/events';
import type { Municipality } from '@libs/platform/config';

/** A mail before it is sent. The same reminder has the same `messageId` for ever, so a repeat is recognisable. */
export type Letter = {
  /** Everybody it concerns, each once: one mail. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
};

/** The event that a letter is about: its id names the letter. */
export type RaisedReminder = { readonly eventId: string; readonly data: ReminderRaised['data'] };

type Said = { readonly subject: string; readonly sentence: string };

const kinds: Readonly<Record<string, string>> = {
  'concern.review': 'gjennomgang av bekymringsmelding',
  'concern.confirmation': 'bekreftelse til melder',
  'concern.outcome-told': 'ny tilbakemelding til melder etter undersøkelsen',
  'investigation.completion': 'undersøkelse',
  'break-glass.review': 'vurdering av nødtilgang',
  'emergency.petition': 'begjæring til nemnda etter akuttvedtak',
  'tribunal.implementation': 'iverksetting av nemndas vedtak',
  'tribunal.private-demand': 'krav fra en privat part til nemnda',
};

/**
 * The reminder as a mail in bokmål. Mail is read on telephones and kept by servers: it says which limit and when, and
 * where to look, never whom it is about.
 */
export function letter({ eventId, data }: RaisedReminder, municipality: Municipality, publicUrl: string): Letter {
  const { subject, sentence } = said(data);
  const lines = [
    `Til ${municipality.name}`,
    '',
    sentence,
    '',
    `Se: ${publicUrl}${pathOf(data.stream)}`,
    `Frist: ${data.deadlineId}`,
    `Påminnelse: ${eventId}`,
    '',
    'Denne e-posten inneholder med vilje ingen opplysninger om barn eller familie. Den kan ikke besvares.',
    '',
  ];
  return {
    to: [...new Set(data.audience.map((one) => mailboxOf(one, municipality)))],
    subject,
    text: lines.join('\n'),
    messageId: `<reminder-${eventId}@rettid.invalid>`,
  };
}

function said({ key, rung, paragraph, dueOn }: RaisedReminder['data']): Said {
  const [kind, due] = [kinds[key] ?? key, readable(dueOn)];
  if (key === 'break-glass.review' && rung === 'opened')
    return {
      subject: `Nødtilgang åpnet: skal vurderes innen ${due} (${paragraph})`,
      sentence: `En ansatt har åpnet en sak med nødtilgang. En annen må vurdere det innen ${due}, etter ${paragraph}.`,
    };
  if (key === PETITION && rung.startsWith('overdue'))
    return {
      subject: `Akuttvedtak falt bort ${due} (${paragraph})`,
      sentence: `Et akuttvedtak etter barnevernsloven ${paragraph} falt bort ${due}, fordi det ikke kom noen begjæring til nemnda i tide.`,
    };
  const limit = `${kind} etter ${paragraph.startsWith('§') ? `barnevernsloven ${paragraph}` : paragraph}`;
  return rung.startsWith('overdue')
    ? {
        subject: `Frist gikk ut ${due}: ${kind} (${paragraph})`,
        sentence: `Fristen for ${limit} gikk ut ${due} og er ikke merket som oppfylt.`,
      }
    : {
        subject: `Frist ${due}: ${kind} (${paragraph})`,
        sentence: `Fristen for ${limit} er ${due}.`,
      };
}

const mailboxOf = (audience: ReminderAudience, municipality: Municipality): string => {
  const { mailbox, leaderMailbox = mailbox, dataProtectionMailbox = mailbox } = municipality;
  switch (audience) {
    case 'caseworker':
    case 'duty-officer':
      return mailbox;
    case 'leader':
      return leaderMailbox;
    case 'data-protection-officer':
      return dataProtectionMailbox;
  }
};

/** Where a person looks at it. An emergency access stands in the report of them all, under its id. */
const pathOf = (stream: string): string => {
  if (stream.startsWith('concern-')) return `/v1/concerns/${stream.slice('concern-'.length)}`;
  return stream.startsWith('break-glass-') ? '/v1/break-glass' : '/v1/deadlines';
};
