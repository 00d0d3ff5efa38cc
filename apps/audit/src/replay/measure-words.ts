import { liftingReasons } from '@libs/domain/code-lists/lifting-reasons';
import { measureCategories } from '@libs/domain/code-lists/measure-categories';
import type { CostPer, MeasureDate, MeasureEvent } from '@libs/domain/measures/events';
import { errors, results } from './code-words';
import { coded, day, on, say } from './wording';
import type { Sentences, Words } from './wording';

const pers: Words<CostPer> = {
  day: say('per døgn', 'per døgn', 'a day'),
  month: say('per måned', 'per månad', 'a month'),
  total: say('i alt', 'i alt', 'in all'),
};

const fields: Words<MeasureDate> = {
  decidedOn: say('vedtatt', 'vedteke', 'decided'),
  startedOn: say('startet', 'starta', 'started'),
  endedOn: say('avsluttet', 'avslutta', 'ended'),
};

const kroner = (ore: number): string => `${Math.floor(ore / 100)},${String(ore % 100).padStart(2, '0')} kr`;

export const measureWords: Sentences<MeasureEvent> = {
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
  'measure.changed': (data) => on(data.changedOn, 'Tiltak endret', 'Tiltak endra', 'Measure changed'),
  'measure.extended': (data) => {
    const until = day(data.plannedEndOn);
    return on(
      data.extendedOn,
      `Tiltak forlenget til ${until}`,
      `Tiltak forlengt til ${until}`,
      `Measure extended until ${until}`,
    );
  },
  'measure.purchased': (data) => {
    const [amount, per] = [kroner(data.amount), pers[data.per]];
    return on(
      data.purchasedOn,
      `Tiltak kjøpt: ${amount} ${per.nb}`,
      `Tiltak kjøpt: ${amount} ${per.nn}`,
      `Measure bought: ${amount} ${per.en}`,
    );
  },
  'measure.granted': (data) => {
    const amount = kroner(data.amount);
    return data.kind === 'grant'
      ? on(data.grantedOn, `Støtte gitt: ${amount}`, `Stønad gitt: ${amount}`, `Money given: ${amount}`)
      : on(data.grantedOn, `Utstyr gitt: ${amount}`, `Utstyr gitt: ${amount}`, `Equipment given: ${amount}`);
  },
  'measure.ended': (data) => {
    const result = results[data.result];
    const lifted = data.liftingCode === null ? '' : `; ${coded(liftingReasons, data.liftingCode)}`;
    return on(
      data.endedOn,
      `Tiltak avsluttet: ${result.nb}${lifted}`,
      `Tiltak avslutta: ${result.nn}${lifted}`,
      `Measure ended: ${result.en}${lifted}`,
    );
  },
  'measure.date-corrected': (data) => {
    const [field, from, to] = [fields[data.field], day(data.from), day(data.to)];
    return say(
      `Dato for tiltak ${field.nb} rettet fra ${from} til ${to}`,
      `Dato for tiltak ${field.nn} retta frå ${from} til ${to}`,
      `Day the measure ${field.en} corrected from ${from} to ${to}`,
    );
  },
  'measure.entered-in-error': (data) => {
    const kind = errors[data.kind];
    return say(`Tiltak feilført: ${kind.nb}`, `Tiltak feilført: ${kind.nn}`, `Measure entered in error: ${kind.en}`);
  },
};
