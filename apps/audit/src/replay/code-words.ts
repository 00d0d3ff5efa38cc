import type { Channel, OmissionGround, OtherService, ReporterKind } from '@libs/domain/concerns/events';
import type { RefusalGround } from '@libs/domain/intake/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import type { ErrorKind } from '@libs/domain/kernel/error-in-record';
import type { MeasureResult } from '@libs/domain/measures/events';
import { say } from './wording';
import type { Words } from './wording';

export const channels: Words<Channel> = {
  oral: say('muntlig', 'munnleg', 'orally'),
  letter: say('i brev', 'i brev', 'by letter'),
  portal: say('gjennom portalen', 'gjennom portalen', 'through the portal'),
};

export const reporters: Words<ReporterKind> = {
  private: say('privat melder', 'privat meldar', 'a private reporter'),
  public: say('offentlig melder', 'offentleg meldar', 'a public reporter'),
  anonymous: say('anonym melder', 'anonym meldar', 'an anonymous reporter'),
};

export const services: Words<OtherService> = {
  school: say('skole', 'skule', 'school'),
  kindergarten: say('barnehage', 'barnehage', 'kindergarten'),
  health: say('helsetjenesten', 'helsetenesta', 'the health service'),
  nav: say('NAV', 'NAV', 'NAV'),
  police: say('politiet', 'politiet', 'the police'),
  'family-counselling': say('familievernet', 'familievernet', 'family counselling'),
  immigration: say('utlendingsmyndighetene', 'utlendingsstyresmaktene', 'the immigration authorities'),
  other: say('annen tjeneste', 'anna teneste', 'another service'),
};

export const grounds: Words<OmissionGround> = {
  'manifestly-unfounded': say('åpenbart grunnløs', 'openbert grunnlaus', 'manifestly unfounded'),
  'special-considerations': say('særlige hensyn', 'særlege omsyn', 'special considerations'),
};

export const results: Words<MeasureResult> = {
  'goal-reached': say('målet er nådd', 'målet er nådd', 'goal reached'),
  'partly-reached': say('målet er delvis nådd', 'målet er delvis nådd', 'goal partly reached'),
  'not-reached': say('målet er ikke nådd', 'målet er ikkje nådd', 'goal not reached'),
  replaced: say('erstattet av et annet tiltak', 'erstatta av eit anna tiltak', 'replaced by another measure'),
  withdrawn: say('samtykket trukket', 'samtykket trekt', 'consent withdrawn'),
  moved: say('flyttet', 'flytta', 'moved'),
  'aged-out': say('over aldersgrensen', 'over aldersgrensa', 'past the age limit'),
  other: say('annet', 'anna', 'other'),
};

export const errors: Words<ErrorKind> = {
  'wrong-child': say('gjaldt feil barn', 'galdt feil barn', 'it was about another child'),
  duplicate: say('registrert to ganger', 'registrert to gonger', 'it was recorded twice'),
  mistake: say('feil', 'feil', 'a mistake'),
};

export const refusals: Words<RefusalGround> = {
  schema: say('bryter skjemaet', 'bryt skjemaet', 'it breaks the schema'),
  'too-large': say('for stor', 'for stor', 'too large'),
  'unknown-municipality': say('ukjent kommune', 'ukjend kommune', 'unknown municipality'),
};

const roles: Readonly<Record<string, Wording>> = {
  caseworker: say('saksbehandler', 'saksbehandlar', 'caseworker'),
  leader: say('leder', 'leiar', 'leader'),
  'reporter-system': say('meldersystem', 'meldarsystem', 'reporter system'),
  auditor: say('revisor', 'revisor', 'auditor'),
  'data-protection-officer': say('personvernombud', 'personvernombod', 'data-protection officer'),
  partner: say('samarbeidspart', 'samarbeidspart', 'partner'),
  administrator: say('administrator', 'administrator', 'administrator'),
  system: say('systemet', 'systemet', 'the system'),
};

/** A role in words; one we have no words for as it is. */
export const roleInWords = (role: string): Wording => roles[role] ?? say(role, role, role);
