import type { Refusals } from '../kernel/rejection';

export const webhookRefusals = {
  'webhook.unknown': {
    nb: 'Webhooken finnes ikke eller er fjernet.',
    nn: 'Webhooken finst ikkje eller er fjerna.',
    en: 'The webhook does not exist or has been removed.',
  },
  'webhook.exists': {
    nb: 'Webhooken er allerede registrert.',
    nn: 'Webhooken er alt registrert.',
    en: 'The webhook is registered already.',
  },
  'webhook.url-malformed': {
    nb: 'Adressen er ikke en hel nettadresse.',
    nn: 'Adressa er ikkje ei heil nettadresse.',
    en: 'The address is not a whole URL.',
  },
  'webhook.url-not-plain': {
    nb: 'Adressen kan ikke ha brukernavn, passord, spørring (?) eller anker (#): den lagres i klartekst. Bruk en sti, og kontroller signaturen.',
    nn: 'Adressa kan ikkje ha brukarnamn, passord, spørjing (?) eller anker (#): ho blir lagra i klartekst. Bruk ein sti, og kontroller signaturen.',
    en: 'The address cannot have a user name, password, query (?) or fragment (#): it is stored in clear. Use a path, and check the signature.',
  },
  'webhook.url-not-https': {
    nb: 'Adressen må begynne med https.',
    nn: 'Adressa må byrje med https.',
    en: 'The address must begin with https.',
  },
  'webhook.url-not-public': {
    nb: 'Adressen må være et vertsnavn på det åpne nettet, ikke en IP-adresse eller et navn på eget nett.',
    nn: 'Adressa må vere eit vertsnamn på det opne nettet, ikkje ei IP-adresse eller eit namn på eige nett.',
    en: 'The address must be a host name of the public network, not an IP address or a name of one’s own network.',
  },
  'webhook.audience-missing': {
    nb: 'Det må sies hvem sine påminnelser webhooken skal få.',
    nn: 'Det må seiast kven sine påminningar webhooken skal få.',
    en: 'It must be said whose reminders the webhook gets.',
  },
  'webhook.not-parked': {
    nb: 'Webhooken er ikke satt til side.',
    nn: 'Webhooken er ikkje sett til side.',
    en: 'The webhook is not parked.',
  },
  'webhook.reason-not-coded': {
    nb: 'Grunnen til at webhooken settes til side, må være en kode.',
    nn: 'Grunnen til at webhooken blir sett til side, må vere ein kode.',
    en: 'The reason why the webhook is parked must be a code.',
  },
} as const satisfies Refusals;
