import type { AddressGrade } from '@libs/domain/address-protection/events';
import type { BreakGlassCategory } from '@libs/domain/break-glass/events';
import type { ExclusionGround, SharedPart, SharingBasis } from '@libs/domain/case-access/events';
import type { ErasureBasis } from '@libs/domain/erasure/events';
import type { Kinship, PartnerService } from '@libs/domain/organisation/events';
import type { RestrictionGround } from '@libs/domain/restriction/events';
import { say } from './wording';
import type { Words } from './wording';

export const partnerServices: Words<PartnerService> = {
  kindergarten: say('barnehage', 'barnehage', 'kindergarten'),
  school: say('skole', 'skule', 'school'),
  'health-station': say('helsestasjon', 'helsestasjon', 'health station'),
  ppt: say('PPT', 'PPT', 'PPT'),
  nav: say('NAV', 'NAV', 'NAV'),
  bup: say('BUP', 'BUP', 'BUP'),
  police: say('politiet', 'politiet', 'the police'),
  'crisis-centre': say('krisesenter', 'krisesenter', 'crisis centre'),
  other: say('annen tjeneste', 'anna teneste', 'another service'),
};

export const kinships: Words<Kinship> = {
  self: say('barnet selv', 'barnet sjølv', 'the child themself'),
  parent: say('forelder', 'forelder', 'parent'),
  child: say('barn', 'barn', 'child'),
  sibling: say('søsken', 'sysken', 'sibling'),
  partner: say('partner', 'partnar', 'partner'),
  'former-partner': say('tidligere partner', 'tidlegare partnar', 'former partner'),
  'common-child': say('felles barn', 'felles barn', 'common child'),
};

export const sharedParts: Words<SharedPart> = {
  identity: say('hvem barnet er', 'kven barnet er', 'who the child is'),
  measures: say('tiltak', 'tiltak', 'measures'),
  deadlines: say('frister', 'fristar', 'time limits'),
  notes: say('notater', 'notat', 'notes'),
};

export const sharingBases: Words<SharingBasis> = {
  'consent-of-guardian': say('samtykke fra foresatte', 'samtykke frå føresette', 'consent of the guardians'),
  'consent-of-child': say('samtykke fra barnet', 'samtykke frå barnet', 'consent of the child'),
  statutory: say('etter loven', 'etter lova', 'by law'),
};

export const exclusionGrounds: Words<ExclusionGround> = {
  disqualified: say('inhabil', 'ugild', 'disqualified'),
  'requested-by-family': say('etter ønske fra familien', 'etter ønske frå familien', 'at the wish of the family'),
  threat: say('trussel', 'trugsmål', 'a threat'),
  other: say('annet', 'anna', 'other'),
};

export const emergencies: Words<BreakGlassCategory> = {
  'acute-danger': say('akutt fare', 'akutt fare', 'acute danger'),
  'emergency-placement': say('akuttplassering', 'akuttplassering', 'emergency placement'),
  'colleague-unavailable': say(
    'kollegaen kan ikke nås',
    'kollegaen kan ikkje nåast',
    'the colleague cannot be reached',
  ),
  'other-emergency': say('annen nødsituasjon', 'annan naudsituasjon', 'another emergency'),
};

export const grades: Words<AddressGrade> = {
  ugradert: say('ugradert', 'ugradert', 'ungraded'),
  klientadresse: say('klientadresse', 'klientadresse', 'client address'),
  fortrolig: say('fortrolig', 'fortruleg', 'confidential'),
  strengtFortrolig: say('strengt fortrolig', 'strengt fortruleg', 'strictly confidential'),
};

export const restrictionGrounds: Words<RestrictionGround> = {
  'erasure-requested': say('ønske om sletting', 'ønske om sletting', 'erasure was requested'),
  'accuracy-contested': say('riktigheten er bestridt', 'om det er rett, er omstridt', 'the accuracy is contested'),
  objection: say('innsigelse', 'motsegn', 'objection'),
  other: say('annet', 'anna', 'other'),
};

export const erasureBases: Words<ErasureBasis> = {
  'national-archivist-decision': say(
    'vedtak fra Nasjonalarkivaren',
    'vedtak frå Nasjonalarkivaren',
    "the National Archivist's decision",
  ),
  'court-decision': say('rettsavgjørelse', 'rettsavgjerd', 'court decision'),
  'data-protection-authority-order': say(
    'pålegg fra Datatilsynet',
    'pålegg frå Datatilsynet',
    'order of the data protection authority',
  ),
};
