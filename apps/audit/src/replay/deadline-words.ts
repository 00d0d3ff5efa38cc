import type { DeadlineHandlingEvent } from '@libs/domain/deadline-handling/events';
import type { MunicipalDutyEvent } from '@libs/domain/municipal-duties/events';
import type { RulebookEvent } from '@libs/domain/rulebook/events';
import type { WebhookEvent } from '@libs/domain/webhooks/events';
import { awaitedParties, breachReasons, municipalDuties } from './deadline-code-words';
import { day, on, say } from './wording';
import type { Sentences } from './wording';

export const deadlineWords: Sentences<DeadlineHandlingEvent | MunicipalDutyEvent | RulebookEvent | WebhookEvent> = {
  'deadline.wait-begun': ({ awaited, since }) => {
    const whom = awaitedParties[awaited];
    return on(since, `Tjenesten venter på ${whom.nb}`, `Tenesta ventar på ${whom.nn}`, `Waiting for ${whom.en}`);
  },
  'deadline.wait-ended': ({ endedOn }) => on(endedOn, 'Ventingen er over', 'Ventinga er over', 'The waiting is over'),
  'deadline.extended': ({ from, to }) =>
    say(
      `Fristen ${day(from)} ble forlenget til ${day(to)}`,
      `Fristen ${day(from)} vart forlengd til ${day(to)}`,
      `The limit of ${day(from)} was extended to ${day(to)}`,
    ),
  'deadline.recounted': ({ from, to, ruleVersion }) =>
    say(
      `Fristen ${day(from)} ble regnet på nytt til ${day(to)}, etter regelens versjon ${ruleVersion}`,
      `Fristen ${day(from)} vart rekna på nytt til ${day(to)}, etter versjon ${ruleVersion} av regelen`,
      `The limit of ${day(from)} was counted anew as ${day(to)}, by version ${ruleVersion} of the rule`,
    ),
  'deadline.snoozed': ({ dueOn, until }) =>
    say(
      `Påminnelser før fristen ${day(dueOn)} hviler til og med ${day(until)}`,
      `Påminningar før fristen ${day(dueOn)} kviler til og med ${day(until)}`,
      `Reminders before the limit of ${day(dueOn)} rest until ${day(until)}`,
    ),
  'deadline.breach-explained': ({ dueOn, reason }) => {
    const why = breachReasons[reason];
    return say(
      `Hvorfor fristen ${day(dueOn)} ble brutt: ${why.nb}`,
      `Kvifor fristen ${day(dueOn)} vart broten: ${why.nn}`,
      `Why the limit of ${day(dueOn)} was broken: ${why.en}`,
    );
  },
  'municipal-duty.begun': ({ duty, from }) => {
    const what = municipalDuties[duty];
    return on(
      from,
      `Kommunens plikt følges: ${what.nb}`,
      `Kommunens plikt blir følgd: ${what.nn}`,
      `Watched: ${what.en}`,
    );
  },
  'municipal-duty.done': ({ duty, through }) => {
    const what = municipalDuties[duty];
    return say(
      `Kommunens plikt oppfylt til og med ${day(through)}: ${what.nb}`,
      `Kommunens plikt oppfylt til og med ${day(through)}: ${what.nn}`,
      `Done through ${day(through)}: ${what.en}`,
    );
  },
  'rulebook.change-proposed': ({ change, validFrom }) =>
    on(
      validFrom,
      `Endring av kommunens regel ${change.rule} foreslått`,
      `Endring av kommunens regel ${change.rule} foreslått`,
      `Change of the municipality’s rule ${change.rule} proposed`,
    ),
  'rulebook.change-approved': ({ validFrom }) =>
    on(
      validFrom,
      'Endring av kommunens regler godkjent',
      'Endring av reglane til kommunen godkjend',
      'Change of the municipality’s rules approved',
    ),
  'rulebook.change-withdrawn': () =>
    say(
      'Endring av kommunens regler trukket tilbake',
      'Endring av reglane til kommunen trekt tilbake',
      'Change of the municipality’s rules withdrawn',
    ),
  'webhook.registered': () => say('Webhook registrert', 'Webhook registrert', 'Webhook registered'),
  'webhook.secret-rotated': () =>
    say('Webhook fikk ny hemmelighet', 'Webhook fekk ny hemmelegheit', 'Webhook got a new secret'),
  'webhook.parked': ({ reason }) =>
    say(`Webhook satt på vent: ${reason}`, `Webhook sett på vent: ${reason}`, `Webhook parked: ${reason}`),
  'webhook.resumed': () => say('Webhook tatt opp igjen', 'Webhook teken opp att', 'Webhook resumed'),
  'webhook.removed': () => say('Webhook fjernet', 'Webhook fjerna', 'Webhook removed'),
};
