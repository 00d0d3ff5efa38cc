import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import type {
  ComplaintOutcome,
  Consent,
  DecisionDate,
  DecisionKind,
  NoticeChannel,
  Party,
} from '@libs/domain/decisions/events';
import type { EmergencyDecider, EmergencyEnding, EmergencyKind } from '@libs/domain/emergencies/events';
import type { CourtOutcome, PetitionSubject, TribunalOutcome } from '@libs/domain/tribunal/events';
import { say } from './wording';
import type { Words } from './wording';

/** '§ 3-1 BVL2021', as a reader of the file writes it. */
export const sectionOf = ({ law, section, paragraph, letter }: LegalBasis): string =>
  [`§ ${section}`, paragraph === null ? '' : `(${paragraph})`, letter ?? '', law]
    .filter((part) => part !== '')
    .join(' ');

export const consents: Words<Consent> = {
  voluntary: say('frivillig', 'frivillig', 'voluntary'),
  ordered: say('pålagt', 'pålagt', 'ordered'),
};

export const decisionKindWords: Words<DecisionKind> = {
  'help-measure': say('hjelpetiltak', 'hjelpetiltak', 'help measure'),
  'ordered-measure': say('pålagt hjelpetiltak', 'pålagt hjelpetiltak', 'ordered help measure'),
  'care-order': say('omsorgsovertakelse', 'omsorgsovertaking', 'care order'),
  institution: say('opphold i institusjon', 'opphald i institusjon', 'stay in an institution'),
  'placement-move': say('flytting', 'flytting', 'move of the child'),
  contact: say('samvær', 'samvær', 'contact'),
  dismissal: say('henleggelse', 'bortlegging', 'dismissal'),
  aftercare: say('ettervern', 'ettervern', 'aftercare'),
  'visit-frequency': say('hyppighet av besøk', 'kor ofte det er besøk', 'frequency of visits'),
  'access-refusal': say('avslag på innsyn', 'avslag på innsyn', 'refusal of access'),
  other: say('annet', 'anna', 'other'),
};

export const parties: Words<Party | 'municipality'> = {
  child: say('barnet', 'barnet', 'the child'),
  parent: say('en forelder', 'ein forelder', 'a parent'),
  guardian: say('verge', 'verje', 'the guardian'),
  'foster-parent': say('en fosterforelder', 'ein fosterforelder', 'a foster parent'),
  municipality: say('kommunen', 'kommunen', 'the municipality'),
};

export const noticeChannels: Words<NoticeChannel> = {
  letter: say('i brev', 'i brev', 'by letter'),
  digital: say('digitalt', 'digitalt', 'digitally'),
  'handed-over': say('overlevert', 'overlevert', 'handed over'),
  'read-out': say('opplest', 'opplese', 'read out'),
};

export const complaintOutcomes: Words<ComplaintOutcome> = {
  upheld: say('vedtaket står', 'vedtaket står', 'the decision stands'),
  changed: say('vedtaket endres', 'vedtaket blir endra', 'the decision is changed'),
  reversed: say('vedtaket oppheves', 'vedtaket blir oppheva', 'the decision is reversed'),
  'rejected-late': say('avvist fordi den kom for sent', 'avvist fordi ho kom for seint', 'rejected as late'),
  withdrawn: say('klagen er trukket', 'klaga er trekt', 'the complaint was withdrawn'),
};

export const decisionDates: Words<DecisionDate> = {
  proposedOn: say('forslaget', 'forslaget', 'the proposal'),
  decidedOn: say('vedtaket', 'vedtaket', 'the decision'),
  endedOn: say('avslutningen', 'avslutninga', 'the end'),
};

export const emergencyKinds: Words<EmergencyKind> = {
  care: say('akutt omsorgsovertakelse', 'akutt omsorgsovertaking', 'care taken over in an emergency'),
  'move-ban': say('midlertidig flytteforbud', 'mellombels flytteforbod', 'temporary ban on moving the child'),
  institution: say('akutt opphold i institusjon', 'akutt opphald i institusjon', 'emergency stay in an institution'),
  trafficking: say('akutt ved fare for menneskehandel', 'akutt ved fare for menneskehandel', 'danger of trafficking'),
  'travel-ban': say('akutt utreiseforbud', 'akutt utreiseforbod', 'emergency ban on leaving the country'),
  'contact-stop': say('midlertidig stans av samvær', 'mellombels stans av samvær', 'temporary stop of contact'),
  'no-care': say('akutt hjelp, barn uten omsorg', 'akutt hjelp, barn utan omsorg', 'help to a child without care'),
};

export const deciders: Words<EmergencyDecider> = {
  leader: say('leder', 'leiar', 'the leader'),
  deputy: say('stedfortreder', 'stedfortredar', 'the deputy'),
  'prosecution-authority': say('påtalemyndigheten', 'påtalemakta', 'the prosecution authority'),
};

export const emergencyEndings: Words<EmergencyEnding> = {
  lifted: say('opphevet', 'oppheva', 'lifted'),
  'not-upheld': say('ikke opprettholdt', 'ikkje halde ved lag', 'not upheld'),
  objection: say('foreldre eller barn protesterte', 'foreldre eller barn protesterte', 'parents or child objected'),
  'replaced-by-order': say('erstattet av nemndas vedtak', 'erstatta av nemnda sitt vedtak', "the tribunal's order"),
  'refused-by-tribunal': say('nemnda ga ikke medhold', 'nemnda gav ikkje medhald', 'refused by the tribunal'),
  expired: say('tiden er ute', 'tida er ute', 'expired'),
};

export const petitionSubjects: Words<PetitionSubject> = {
  'care-order': say('omsorgsovertakelse', 'omsorgsovertaking', 'a care order'),
  'ordered-measure': say('pålagt tiltak', 'pålagt tiltak', 'an ordered measure'),
  institution: say('opphold i institusjon', 'opphald i institusjon', 'a stay in an institution'),
  contact: say('samvær', 'samvær', 'contact'),
  'placement-ban': say('flytteforbud', 'flytteforbod', 'a ban on moving the child'),
  'travel-ban': say('utreiseforbud', 'utreiseforbod', 'a ban on leaving the country'),
  lifting: say('opphevelse', 'oppheving', 'lifting'),
  other: say('annet', 'anna', 'something else'),
};

export const tribunalOutcomes: Words<TribunalOutcome> = {
  granted: say('medhold', 'medhald', 'granted'),
  'partly-granted': say('delvis medhold', 'delvis medhald', 'partly granted'),
  refused: say('ikke medhold', 'ikkje medhald', 'refused'),
  dismissed: say('avvist', 'avvist', 'dismissed'),
};

export const courtOutcomes: Words<CourtOutcome> = {
  upheld: say('nemndas vedtak står', 'nemnda sitt vedtak står', "the tribunal's decision stands"),
  changed: say('endret', 'endra', 'changed'),
  reversed: say('opphevet', 'oppheva', 'reversed'),
  dismissed: say('avvist', 'avvist', 'dismissed'),
};
