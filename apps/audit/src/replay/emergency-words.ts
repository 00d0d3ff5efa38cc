import type { EmergencyEvent } from '@libs/domain/emergencies/events';
import { errors } from './code-words';
import { deciders, emergencyEndings, emergencyKinds, parties, sectionOf } from './decision-code-words';
import { day, on, say } from './wording';
import type { Sentences } from './wording';

export const emergencyWords: Sentences<EmergencyEvent> = {
  'emergency.decided': ({ kind, legalBasis, decidedOn, decider, petitionDueOn }) => {
    const [what, who, section] = [emergencyKinds[kind], deciders[decider], sectionOf(legalBasis)];
    const until = petitionDueOn === null ? null : day(petitionDueOn);
    return on(
      decidedOn,
      `Akuttvedtak av ${who.nb}: ${what.nb}, ${section}${until === null ? '' : `, begjæring innen ${until}`}`,
      `Akuttvedtak av ${who.nn}: ${what.nn}, ${section}${until === null ? '' : `, krav til nemnda innan ${until}`}`,
      `Emergency decision by ${who.en}: ${what.en}, ${section}${until === null ? '' : `, petition by ${until}`}`,
    );
  },
  'emergency.implemented': ({ implementedOn }) =>
    on(implementedOn, 'Akuttvedtaket iverksatt', 'Akuttvedtaket sett i verk', 'The emergency decision was carried out'),
  'emergency.sent-for-control': ({ sentOn }) =>
    on(
      sentOn,
      'Akuttvedtaket sendt til nemnda for kontroll',
      'Akuttvedtaket sendt til nemnda for kontroll',
      'The emergency decision was sent to the tribunal for control',
    ),
  'emergency.controlled': ({ controlledOn, upheld }) =>
    on(
      controlledOn,
      `Nemnda kontrollerte akuttvedtaket: ${upheld ? 'opprettholdt' : 'ikke opprettholdt'}`,
      `Nemnda kontrollerte akuttvedtaket: ${upheld ? 'halde ved lag' : 'ikkje halde ved lag'}`,
      `The tribunal controlled the emergency decision: ${upheld ? 'upheld' : 'not upheld'}`,
    ),
  'emergency.complained': ({ party, receivedOn }) => {
    const who = parties[party];
    return on(
      receivedOn,
      `Klage på akuttvedtaket fra ${who.nb}`,
      `Klage på akuttvedtaket frå ${who.nn}`,
      `Complaint about the emergency decision from ${who.en}`,
    );
  },
  'emergency.complaint-answered': ({ answeredOn, upheld }) =>
    on(
      answeredOn,
      `Nemnda avgjorde klagen: akuttvedtaket ${upheld ? 'opprettholdt' : 'ikke opprettholdt'}`,
      `Nemnda avgjorde klaga: akuttvedtaket ${upheld ? 'halde ved lag' : 'ikkje halde ved lag'}`,
      `The tribunal decided the complaint: the emergency decision was ${upheld ? 'upheld' : 'not upheld'}`,
    ),
  'emergency.petitioned': ({ petitionedOn }) =>
    on(
      petitionedOn,
      'Begjæring sendt til nemnda i tide; akuttvedtaket står til nemnda har avgjort saken',
      'Krav sendt til nemnda i tide; akuttvedtaket står til nemnda har avgjort saka',
      'The petition was sent in time; the emergency decision stands until the tribunal has decided',
    ),
  'emergency.lapsed': ({ lapsedOn }) =>
    say(
      `Akuttvedtaket falt bort med utgangen av ${day(lapsedOn)}: ingen begjæring var sendt`,
      `Akuttvedtaket fall bort med utgangen av ${day(lapsedOn)}: ikkje noko krav var sendt`,
      `The emergency decision lapsed with the end of ${day(lapsedOn)}: no petition had been sent`,
    ),
  'emergency.ended': ({ endedOn, why }) => {
    const how = emergencyEndings[why];
    return on(
      endedOn,
      `Akuttvedtaket avsluttet: ${how.nb}`,
      `Akuttvedtaket avslutta: ${how.nn}`,
      `The emergency decision ended: ${how.en}`,
    );
  },
  'emergency.police-notified': ({ notifiedOn, of }) =>
    on(
      notifiedOn,
      of === 'decision' ? 'Politiet varslet om vedtaket' : 'Politiet varslet om at vedtaket er slutt',
      of === 'decision' ? 'Politiet varsla om vedtaket' : 'Politiet varsla om at vedtaket er slutt',
      of === 'decision' ? 'The police were told of the decision' : 'The police were told of its end',
    ),
  'emergency.date-corrected': ({ from, to, petitionDueOn }) => {
    const until = petitionDueOn === null ? '' : day(petitionDueOn);
    return say(
      `Datoen for akuttvedtaket rettet fra ${day(from)} til ${day(to)}${until && `, begjæring innen ${until}`}`,
      `Datoen for akuttvedtaket retta frå ${day(from)} til ${day(to)}${until && `, krav til nemnda innan ${until}`}`,
      `The day of the emergency decision corrected from ${day(from)} to ${day(to)}${until && `, petition by ${until}`}`,
    );
  },
  'emergency.entered-in-error': ({ kind }) => {
    const why = errors[kind];
    return say(
      `Akuttvedtaket feilført: ${why.nb}`,
      `Akuttvedtaket feilført: ${why.nn}`,
      `The emergency decision was entered in error: ${why.en}`,
    );
  },
};
