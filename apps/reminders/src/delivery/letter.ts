import { catalogue } from '@libs/domain/deadlines/catalogue/catalogue';
import type { ReminderRaised } from '@libs/domain/deadlines/events';
import { PETITION } from '@libs/domain/deadlines/catalogue/lapse-rules';
import { readable, type CalendarDate } from '@libs/domain/kernel/dates';
import { namedId } from '@libs/commands/named-id';
import type { Language, Municipality } from '@libs/platform/config';
import type { Words } from './template';
import type { TemplateName, Templates, Writing } from './templates';

/** A mail before it is sent. The same letter has the same `messageId` for ever, so a repeat is recognisable. */
export type Letter = Writing & { readonly to: string; readonly messageId: string };

/** The event that a letter is about: its id names the letter. */
export type RaisedReminder = { readonly eventId: string; readonly data: ReminderRaised['data'] };

const titles = new Map(catalogue.map(({ key, title }) => [key, title]));

/**
 * The letters. Mail is read on telephones and kept by servers: it says which limit and when, and where to look, never whom
 * it is about.
 */
export class Letters {
  constructor(
    private readonly templates: Templates,
    private readonly publicUrl: string,
  ) {}

  /** One reminder in a letter of its own, several in one. */
  write(reminders: readonly RaisedReminder[], recipient: string, to: string, municipality: Municipality): Letter {
    const [first] = reminders;
    const words = reminders.map((reminder) => this.wordsOf(reminder, municipality.language ?? 'nb'));
    const about: Words =
      reminders.length === 1
        ? words[0]!
        : { count: String(reminders.length), reminders: words, link: `${this.publicUrl}/v1/inbox` };
    const template = reminders.length === 1 ? templateFor(first!.data) : 'digest';
    const writing = this.templates.write(template, municipality, { ...about, municipality: municipality.name });
    return { ...writing, to, messageId: messageIdOf(reminders, recipient) };
  }

  private wordsOf({ eventId, data }: RaisedReminder, language: Language): Readonly<Record<string, string>> {
    const { key, paragraph, dueOn, stream } = data;
    return {
      dueOn: dateIn(dueOn, language),
      // A rule of the municipality's own has words that somebody typed: its key says enough.
      title: titles.get(key)?.[language] ?? key,
      paragraph,
      law: paragraph.startsWith('§') ? `${actIn[language]} ${paragraph}` : paragraph,
      link: `${this.publicUrl}${pathOf(stream)}`,
      deadline: referenceOf(data),
      reminder: eventId,
    };
  }
}

/** What may be said of which deadline it is: an id that names the child is kept back. */
export const referenceOf = ({ deadlineId, childId, key }: ReminderRaised['data']): string =>
  childId !== null && deadlineId.includes(childId) ? key : deadlineId;

const messageIdOf = (reminders: readonly RaisedReminder[], recipient: string): string => {
  const ids = reminders.map(({ eventId }) => eventId);
  const name =
    ids.length === 1 ? `reminder-${ids[0]}.${recipient.replace(':', '-')}` : namedId('digest', recipient, ...ids);
  return `<${name}@rettid.invalid>`;
};

const templateFor = ({ key, rung, nobodyResponsible }: ReminderRaised['data']): TemplateName => {
  if (key === 'break-glass.review' && rung === 'opened') return 'emergency-access';
  const isOver = rung.startsWith('overdue');
  if (isOver && key === PETITION) return 'lapsed';
  if (nobodyResponsible) return 'unassigned';
  return isOver ? 'overdue' : 'reminder';
};

const actIn: Readonly<Record<Language, string>> = {
  nb: 'barnevernsloven',
  nn: 'barnevernslova',
  en: 'the Child Welfare Act',
};

const dateIn = (date: CalendarDate, language: Language): string => (language === 'en' ? date : readable(date));

/** Where a person looks at it. An emergency access stands in the report of them all, under its id. */
const pathOf = (stream: string): string => {
  if (stream.startsWith('concern-')) return `/v1/concerns/${stream.slice('concern-'.length)}`;
  return stream.startsWith('break-glass-') ? '/v1/break-glass' : '/v1/deadlines';
};
