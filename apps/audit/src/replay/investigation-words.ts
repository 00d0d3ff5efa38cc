import { investigationConclusions } from '@libs/domain/code-lists/investigation-conclusions';
import type {
  CommissionRemarks,
  InvestigationDate,
  InvestigationEvent,
  InvestigationOutcome,
} from '@libs/domain/investigations/events';
import { errors } from './code-words';
import { coded, day, on, say } from './wording';
import type { Sentences, Words } from './wording';

const outcomes: Words<InvestigationOutcome> = {
  dismissed: say('henlagt', 'lagd bort', 'dismissed'),
  'dismissed-may-reopen': say(
    'henlagt med mulighet for ny undersøkelse',
    'lagd bort med høve til ny undersøking',
    'dismissed, and may be taken up again',
  ),
  'measures-decided': say('vedtak om tiltak', 'vedtak om tiltak', 'measures decided'),
  'petition-sent': say('begjæring sendt til nemnda', 'krav sendt til nemnda', 'petition sent to the tribunal'),
};

const remarks: Words<CommissionRemarks> = {
  none: say('ingen merknader', 'ingen merknader', 'no remarks'),
  some: say('merknader', 'merknader', 'some remarks'),
  serious: say('alvorlige merknader', 'alvorlege merknader', 'serious remarks'),
};

const dates: Words<InvestigationDate> = {
  openedOn: say('åpnet', 'opna', 'opened'),
  extendedOn: say('utvidelse avgjort', 'utviding avgjord', 'extension decided'),
  concludedOn: say('avsluttet', 'avslutta', 'concluded'),
};

export const investigationWords: Sentences<InvestigationEvent> = {
  'investigation.opened': (data) => on(data.openedOn, 'Undersøkelse åpnet', 'Undersøking opna', 'Investigation opened'),
  'investigation.opened-anew': ({ openedOn, why }) =>
    why === 'moved-here'
      ? on(
          openedOn,
          'Ny undersøkelse åpnet fordi barnet flyttet hit',
          'Ny undersøking opna fordi barnet flytta hit',
          'New investigation opened because the child moved here',
        )
      : on(
          openedOn,
          'Ny undersøkelse åpnet etter henleggelse der foreldrene ikke samtykket',
          'Ny undersøking opna etter at saka vart lagd bort fordi foreldra ikkje samtykte',
          'New investigation opened after a dismissal where the parents refused',
        ),
  'investigation.extension-decided': ({ decidedOn, granted }) =>
    granted
      ? on(
          decidedOn,
          'Undersøkelsestiden ble utvidet til seks måneder',
          'Undersøkingstida vart utvida til seks månader',
          'The time for the investigation was extended to six months',
        )
      : on(
          decidedOn,
          'Utvidet undersøkelsestid ble ikke gitt',
          'Utvida undersøkingstid vart ikkje gitt',
          'More time for the investigation was refused',
        ),
  'investigation.expert-commissioned': (data) =>
    on(data.commissionedOn, 'Sakkyndig engasjert', 'Sakkunnig engasjert', 'An expert was commissioned'),
  'investigation.expert-reported': (data) =>
    on(data.reportedOn, 'Sakkyndigrapport mottatt', 'Sakkunnigrapport motteken', 'The expert report was received'),
  'investigation.report-assessed': (data) => {
    const found = remarks[data.remarks];
    return on(
      data.assessedOn,
      `Barnesakkyndig kommisjon har vurdert rapporten: ${found.nb}`,
      `Barnesakkunnig kommisjon har vurdert rapporten: ${found.nn}`,
      `The commission assessed the expert report: ${found.en}`,
    );
  },
  'investigation.concluded': (data) => {
    const [outcome, code] = [outcomes[data.outcome], coded(investigationConclusions, data.conclusionCode)];
    const until = data.mayReopenUntil === null ? '' : ` → ${day(data.mayReopenUntil)}`;
    const to = data.municipality === null ? '' : `; ${data.municipality}`;
    return on(
      data.concludedOn,
      `Undersøkelsen ble avsluttet: ${outcome.nb}${until}; ${code}${to}`,
      `Undersøkinga vart avslutta: ${outcome.nn}${until}; ${code}${to}`,
      `The investigation was concluded: ${outcome.en}${until}; ${code}${to}`,
    );
  },
  'investigation.date-corrected': ({ field, from, to }) => {
    const what = dates[field];
    const days = `${day(from)} → ${day(to)}`;
    return say(
      `Dato i undersøkelsen rettet: ${what.nb} ${days}`,
      `Dato i undersøkinga retta: ${what.nn} ${days}`,
      `Date of the investigation corrected: ${what.en} ${days}`,
    );
  },
  'investigation.entered-in-error': (data) => {
    const why = errors[data.kind];
    return say(
      `Undersøkelsen ble markert som feilregistrert: ${why.nb}`,
      `Undersøkinga vart markert som feilregistrert: ${why.nn}`,
      `The investigation was entered in error: ${why.en}`,
    );
  },
};
