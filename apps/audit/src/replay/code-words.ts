import type { Channel, OmissionGround, OtherService, ReporterKind } from '@libs/domain/concerns/events';
import type { RefusalGround } from '@libs/domain/intake/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import type { MeasureResult } from '@libs/domain/measures/events';

type Words<Code extends string> = Readonly<Record<Code, Wording>>;

const same = (nb: string, nn: string, en: string): Wording => ({ nb, nn, en });

export const channels: Words<Channel> = {
  oral: same('muntlig', 'munnleg', 'orally'),
  letter: same('i brev', 'i brev', 'by letter'),
  portal: same('gjennom portalen', 'gjennom portalen', 'through the portal'),
};

export const reporters: Words<ReporterKind> = {
  private: same('privat melder', 'privat meldar', 'a private reporter'),
  public: same('offentlig melder', 'offentleg meldar', 'a public reporter'),
  anonymous: same('anonym melder', 'anonym meldar', 'an anonymous reporter'),
};

export const services: Words<OtherService> = {
  school: same('skole', 'skule', 'school'),
  kindergarten: same('barnehage', 'barnehage', 'kindergarten'),
  health: same('helsetjenesten', 'helsetenesta', 'the health service'),
  nav: same('NAV', 'NAV', 'NAV'),
  police: same('politiet', 'politiet', 'the police'),
  'family-counselling': same('familievernet', 'familievernet', 'family counselling'),
  immigration: same('utlendingsmyndighetene', 'utlendingsstyresmaktene', 'the immigration authorities'),
  other: same('annen tjeneste', 'anna teneste', 'another service'),
};

export const grounds: Words<OmissionGround> = {
  'manifestly-unfounded': same('åpenbart grunnløs', 'openbert grunnlaus', 'manifestly unfounded'),
  'special-considerations': same('særlige hensyn', 'særlege omsyn', 'special considerations'),
};

export const results: Words<MeasureResult> = {
  'goal-reached': same('målet er nådd', 'målet er nådd', 'goal reached'),
  'partly-reached': same('målet er delvis nådd', 'målet er delvis nådd', 'goal partly reached'),
  'not-reached': same('målet er ikke nådd', 'målet er ikkje nådd', 'goal not reached'),
  replaced: same('erstattet av et annet tiltak', 'erstatta av eit anna tiltak', 'replaced by another measure'),
  withdrawn: same('samtykket trukket', 'samtykket trekt', 'consent withdrawn'),
  moved: same('flyttet', 'flytta', 'moved'),
  'aged-out': same('over aldersgrensen', 'over aldersgrensa', 'past the age limit'),
  other: same('annet', 'anna', 'other'),
};

export const refusals: Words<RefusalGround> = {
  schema: same('bryter skjemaet', 'bryt skjemaet', 'it breaks the schema'),
  'too-large': same('for stor', 'for stor', 'too large'),
  'unknown-municipality': same('ukjent kommune', 'ukjend kommune', 'unknown municipality'),
};

const roles: Readonly<Record<string, Wording>> = {
  caseworker: same('saksbehandler', 'saksbehandlar', 'caseworker'),
  leader: same('leder', 'leiar', 'leader'),
  'reporter-system': same('meldersystem', 'meldarsystem', 'reporter system'),
  auditor: same('revisor', 'revisor', 'auditor'),
  system: same('systemet', 'systemet', 'the system'),
};

/** A role in words; one we have no words for as it is. */
export const roleInWords = (role: string): Wording => roles[role] ?? same(role, role, role);
