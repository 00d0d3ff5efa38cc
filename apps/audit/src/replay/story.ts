import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { Wording } from '@libs/domain/kernel/rejection';
import { roleInWords } from './code-words';
import { inWords } from './words';

export type Language = keyof Wording;
export const languages: readonly Language[] = ['nb', 'nn', 'en'];

const locale: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const labels = {
  who: { nb: 'hvem', nn: 'kven', en: 'who' },
  why: { nb: 'hvorfor', nn: 'kvifor', en: 'why' },
  hidden: { nb: 'skjult', nn: 'skjult', en: 'hidden' },
  where: { nb: 'hvor', nn: 'kvar', en: 'where' },
  happened: { nb: 'gjaldt', nn: 'gjaldt', en: 'true on' },
  onBehalfOf: { nb: 'på vegne av', nn: 'på vegner av', en: 'on behalf of' },
  unknown: { nb: 'Hendelse', nn: 'Hending', en: 'Event' },
} as const satisfies Record<string, Wording>;

/** One event as a person reads it: when (Europe/Oslo), what, who in which role, why; personal parts only as their names. */
export function story(event: StoredEvent, language: Language): string {
  const known = seen(event);
  const what = known ? inWords(known)[language] : `${labels.unknown[language]} ${event.type}`;
  const lines = [`#${event.seq}  ${moment(event.recordedAt, language)}`, `${what}.`, facts(event, language)];
  return lines.join('\n    ');
}

/** What was the case earlier than it was recorded is said; what was recorded as it happened need not be. */
function facts(event: StoredEvent, language: Language): string {
  const { actor, purpose, occurredOn, recordedAt, stream, version, sealed } = event;
  const unit = actor.unit ? `, ${actor.unit}` : '';
  const other = actor.onBehalfOf ? `, ${labels.onBehalfOf[language]} ${actor.onBehalfOf}` : '';
  const facts: (readonly [keyof typeof labels, string])[] = [
    ['who', `${actor.subject} (${roleInWords(actor.role)[language]}${unit}${other})`],
    ['why', purpose],
    ['where', `${stream} v${version}`],
  ];
  if (!recordedAt.startsWith(occurredOn.slice(0, 10))) facts.push(['happened', occurredOn]);
  if (sealed.length > 0) facts.push(['hidden', sealed.map(({ path, subject }) => `${path} (${subject})`).join(', ')]);
  return facts.map(([label, value]) => `${labels[label][language]}: ${value}`).join(' · ');
}

/** An instant as it stood on a clock in Norway. */
export const moment = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Oslo' }).format(
    new Date(instant),
  );
