import type { BreakGlassEvent } from '@libs/domain/break-glass/events';
import type { CaseAccessEvent } from '@libs/domain/case-access/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import { emergencies, exclusionGrounds, sharedParts, sharingBases } from './access-code-words';
import { day, minute, say } from './wording';
import type { Sentences } from './wording';

const granted = (verb: Wording, staffId: string, until: string): Wording =>
  say(
    `Navngitt tilgang for ${staffId} til ${minute(until)} ${verb.nb}`,
    `Namngjeven tilgang for ${staffId} til ${minute(until)} ${verb.nn}`,
    `Named grant for ${staffId} until ${minute(until)} ${verb.en}`,
  );

export const accessWords: Sentences<CaseAccessEvent | BreakGlassEvent> = {
  'case.placed': ({ unitId }) =>
    say(
      `Saken ble lagt til enhet ${unitId}`,
      `Saka vart lagd til eining ${unitId}`,
      `The case was placed with unit ${unitId}`,
    ),
  'case.caseworker-assigned': ({ staffId, kind }) =>
    kind === 'first'
      ? say(
          `${staffId} ble kontaktperson i saken`,
          `${staffId} vart kontaktperson i saka`,
          `${staffId} became first caseworker of the case`,
        )
      : say(
          `${staffId} ble medsaksbehandler i saken`,
          `${staffId} vart medsaksbehandlar i saka`,
          `${staffId} became second caseworker of the case`,
        ),
  'case.caseworker-released': ({ staffId }) =>
    say(`${staffId} gikk ut av saken`, `${staffId} gjekk ut av saka`, `${staffId} was released from the case`),
  'case.participation-granted': ({ unitId, staffId, scope, basis, until }) => {
    const who = staffId === null ? unitId : `${staffId}, ${unitId}`;
    const parts = (language: keyof Wording): string => scope.map((part) => sharedParts[part][language]).join(', ');
    const why = sharingBases[basis];
    const end = until === null ? '' : ` (→ ${day(until)})`;
    return say(
      `Samarbeidspart ${who} får se ${parts('nb')}: ${why.nb}${end}`,
      `Samarbeidspart ${who} får sjå ${parts('nn')}: ${why.nn}${end}`,
      `Partner ${who} may see ${parts('en')}: ${why.en}${end}`,
    );
  },
  'case.participation-withdrawn': () =>
    say(
      'Samarbeidspartens deltakelse ble trukket tilbake',
      'Deltakinga til samarbeidsparten vart trekt tilbake',
      "The partner's participation was withdrawn",
    ),
  'case.named-grant-proposed': ({ staffId, until }) =>
    granted(say('ble foreslått', 'vart føreslått', 'was proposed'), staffId, until),
  'case.named-grant-approved': ({ staffId, until }) =>
    granted(say('ble godkjent av en annen', 'vart godkjend av ein annan', 'was approved by another'), staffId, until),
  'case.named-grant-withdrawn': ({ staffId }) =>
    say(
      `Navngitt tilgang for ${staffId} ble trukket tilbake`,
      `Namngjeven tilgang for ${staffId} vart trekt tilbake`,
      `Named grant for ${staffId} was withdrawn`,
    ),
  'case.exclusion-recorded': ({ staffId, ground }) => {
    const { nb, nn, en } = exclusionGrounds[ground];
    return say(
      `${staffId} ble utestengt fra saken: ${nb}`,
      `${staffId} vart utestengd frå saka: ${nn}`,
      `${staffId} was excluded from the case: ${en}`,
    );
  },
  'case.exclusion-lifted': ({ staffId }) =>
    say(
      `${staffId} er ikke lenger utestengt fra saken`,
      `${staffId} er ikkje lenger utestengd frå saka`,
      `${staffId} is no longer excluded from the case`,
    ),
  'break-glass.opened': ({ staffId, category, until }) => {
    const { nb, nn, en } = emergencies[category];
    return say(
      `${staffId} åpnet saken med nødtilgang til ${minute(until)}: ${nb}`,
      `${staffId} opna saka med naudtilgang til ${minute(until)}: ${nn}`,
      `${staffId} opened the case by emergency access until ${minute(until)}: ${en}`,
    );
  },
  'break-glass.reviewed': ({ verdict }) =>
    verdict === 'justified'
      ? say(
          'Nødtilgangen ble vurdert: berettiget',
          'Naudtilgangen vart vurdert: rettkomen',
          'The emergency access was judged: justified',
        )
      : say(
          'Nødtilgangen ble vurdert: uberettiget',
          'Naudtilgangen vart vurdert: urettkomen',
          'The emergency access was judged: unjustified',
        ),
};
