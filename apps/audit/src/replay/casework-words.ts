import { aftercareConclusions } from '@libs/domain/code-lists/aftercare-conclusions';
import { measureCategories } from '@libs/domain/code-lists/measure-categories';
import type { ChildEvent } from '@libs/domain/children/events';
import type { InvestigationEvent } from '@libs/domain/investigations/events';
import type { MeasureEvent } from '@libs/domain/measures/events';
import type { AftercareEvent } from '@libs/domain/aftercare/events';
import { results } from './code-words';
import { coded, on, say } from './wording';
import type { Sentences } from './wording';

export const caseworkWords: Sentences<ChildEvent | InvestigationEvent | MeasureEvent | AftercareEvent> = {
  'child.registered': (data) => {
    if (!data.identified)
      return say(
        'Et ukjent barn ble registrert',
        'Eit ukjent barn vart registrert',
        'A child not yet known was registered',
      );
    return data.unborn
      ? say('Et ufødt barn ble registrert', 'Eit ufødd barn vart registrert', 'An unborn child was registered')
      : say('Et barn ble registrert', 'Eit barn vart registrert', 'A child was registered');
  },
  'investigation.opened': (data) => on(data.openedOn, 'Undersøkelse åpnet', 'Undersøking opna', 'Investigation opened'),
  'measure.decided': (data) => {
    const category = coded(measureCategories, data.categoryCode);
    const { law, section } = data.legalBasis;
    const voluntary = data.consent === 'voluntary';
    return on(
      data.decidedOn,
      `Tiltak vedtatt: ${category}; ${law} § ${section}; ${voluntary ? 'frivillig' : 'pålagt'}`,
      `Tiltak vedteke: ${category}; ${law} § ${section}; ${voluntary ? 'frivillig' : 'pålagt'}`,
      `Measure decided: ${category}; ${law} § ${section}; ${voluntary ? 'voluntary' : 'ordered'}`,
    );
  },
  'measure.started': (data) => on(data.startedOn, 'Tiltak startet', 'Tiltak starta', 'Measure started'),
  'measure.evaluated': (data) =>
    data.continues
      ? on(
          data.evaluatedOn,
          'Tiltak evaluert, fortsetter',
          'Tiltak evaluert, held fram',
          'Measure evaluated, continues',
        )
      : on(
          data.evaluatedOn,
          'Tiltak evaluert, skal avsluttes',
          'Tiltak evaluert, skal avsluttast',
          'Measure evaluated, to end',
        ),
  'measure.ended': (data) => {
    const result = results[data.result];
    return on(
      data.endedOn,
      `Tiltak avsluttet: ${result.nb}`,
      `Tiltak avslutta: ${result.nn}`,
      `Measure ended: ${result.en}`,
    );
  },
  'aftercare.contact-made': (data) =>
    on(data.contactedOn, 'Samtale om ettervern', 'Samtale om ettervern', 'Contact about aftercare'),
  'aftercare.offer-made': (data) => on(data.offeredOn, 'Ettervern tilbudt', 'Ettervern tilbode', 'Aftercare offered'),
  'aftercare.offer-accepted': (data) => {
    const conclusion = coded(aftercareConclusions, data.conclusionCode);
    return on(
      data.acceptedOn,
      `Tilbud om ettervern: ${conclusion}`,
      `Tilbod om ettervern: ${conclusion}`,
      `Offer of aftercare accepted: ${conclusion}`,
    );
  },
  'aftercare.offer-declined': (data) => {
    const conclusion = coded(aftercareConclusions, data.conclusionCode);
    return on(
      data.declinedOn,
      `Tilbud om ettervern avslått: ${conclusion}`,
      `Tilbod om ettervern avslått: ${conclusion}`,
      `Offer of aftercare declined: ${conclusion}`,
    );
  },
};
