import { ruleWordings } from '@libs/access/policy/rules';
import type { Wording } from '@libs/domain/kernel/rejection';

/** What the API itself refuses, in its three languages. Codes are stable; rules of the domain have their own. */
export const problemWordings = {
  'request.invalid': {
    nb: 'Forespørselen er ikke gyldig. Feltene er nevnt i «errors».',
    nn: 'Førespurnaden er ikkje gyldig. Felta er nemnde i «errors».',
    en: 'The request is not valid. See “errors” for the fields.',
  },
  'request.header-invalid': {
    nb: 'Et hode i forespørselen er ikke gyldig.',
    nn: 'Eit hovud i førespurnaden er ikkje gyldig.',
    en: 'A header of the request is not valid.',
  },
  'request.query-invalid': {
    nb: 'En parameter i adressen er ikke gyldig.',
    nn: 'Ein parameter i adressa er ikkje gyldig.',
    en: 'A query parameter is not valid.',
  },
  'request.national-id-in-url': {
    nb: 'Fødselsnummer og D-nummer skal aldri stå i adressen. Send det i innholdet av et søk.',
    nn: 'Fødselsnummer og D-nummer skal aldri stå i adressa. Send det i innhaldet av eit søk.',
    en: 'A national id must never be in an address. Send it in the body of a search.',
  },
  'request.too-many': {
    nb: 'For mange forespørsler på kort tid. Vent litt og prøv igjen.',
    nn: 'For mange førespurnader på kort tid. Vent litt og prøv igjen.',
    en: 'Too many requests in a short time. Wait a little and try again.',
  },
  'json.broken': {
    nb: 'Innholdet er ikke gyldig JSON i UTF-8.',
    nn: 'Innhaldet er ikkje gyldig JSON i UTF-8.',
    en: 'The body is not valid JSON in UTF-8.',
  },
  'json.not-accepted': {
    nb: 'Innholdet er JSON, men har deler som ikke tas imot.',
    nn: 'Innhaldet er JSON, men har delar som ikkje blir tekne imot.',
    en: 'The body is JSON, but has parts that are not accepted.',
  },
  'request.media-type': {
    nb: 'Innholdet må være application/json, uten komprimering.',
    nn: 'Innhaldet må vere application/json, utan komprimering.',
    en: 'The body must be application/json, not compressed.',
  },
  'request.not-acceptable': {
    nb: 'Dette svares bare som text/event-stream. Si i Accept at du tar imot det.',
    nn: 'Dette blir berre svart som text/event-stream. Sei i Accept at du tek imot det.',
    en: 'This is answered only as text/event-stream. Say in Accept that you take it.',
  },
  'request.too-large': {
    nb: 'Innholdet er for stort.',
    nn: 'Innhaldet er for stort.',
    en: 'The body is too large.',
  },
  'request.not-found': {
    nb: 'Fant ikke det du spurte etter.',
    nn: 'Fann ikkje det du spurde etter.',
    en: 'Not found.',
  },
  'request.method-not-allowed': {
    nb: 'Metoden kan ikke brukes.',
    nn: 'Metoden kan ikkje brukast.',
    en: 'The method is not allowed.',
  },
  'request.version-stale': {
    nb: 'Noe er endret siden du leste det. Les på nytt og prøv igjen.',
    nn: 'Noko er endra sidan du las det. Les på nytt og prøv igjen.',
    en: 'It has changed since you read it. Read it again and repeat.',
  },
  'request.conflict': {
    nb: 'Andre endret det samme samtidig. Prøv igjen.',
    nn: 'Andre endra det same samstundes. Prøv igjen.',
    en: 'Others changed the same at the same time. Try again.',
  },
  'request.idempotency-key-reused': {
    nb: 'Idempotency-Key er brukt før med et annet innhold.',
    nn: 'Idempotency-Key er brukt før med eit anna innhald.',
    en: 'The Idempotency-Key was used before with other content.',
  },
  'access.unauthenticated': {
    nb: 'Gyldig innlogging mangler.',
    nn: 'Gyldig innlogging manglar.',
    en: 'A valid login is missing.',
  },
  'access.denied': ruleWordings['access.denied'],
  'access.break-glass-possible': ruleWordings['access.break-glass-possible'],
  'intake.message-invalid': {
    nb: 'Meldingen følger ikke skjemaet. Feltene er nevnt i «errors».',
    nn: 'Meldinga følgjer ikkje skjemaet. Felta er nemnde i «errors».',
    en: 'The message does not follow its schema. See “errors” for the fields.',
  },
  'intake.unknown-municipality': {
    nb: 'Ingen kommune eller bydel med dette nummeret tar imot her.',
    nn: 'Ingen kommune eller bydel med dette nummeret tek imot her.',
    en: 'No municipality or district with this number is served here.',
  },
  'view.behind': {
    nb: 'Visningen er ikke à jour ennå. Prøv igjen om litt.',
    nn: 'Visinga er ikkje à jour enno. Prøv igjen om litt.',
    en: 'The view has not caught up yet. Try again shortly.',
  },
  'service.unavailable': {
    nb: 'Tjenesten er ikke tilgjengelig akkurat nå. Gjenta med samme Idempotency-Key.',
    nn: 'Tenesta er ikkje tilgjengeleg akkurat no. Gjenta med same Idempotency-Key.',
    en: 'The service is not available right now. Repeat with the same Idempotency-Key.',
  },
  'service.error': {
    nb: 'Noe gikk galt hos oss.',
    nn: 'Noko gjekk gale hos oss.',
    en: 'Something went wrong on our side.',
  },
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof problemWordings;
