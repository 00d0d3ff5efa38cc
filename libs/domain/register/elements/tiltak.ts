import type { MeasureSlice } from '../../case-file/measure-slice';
import { contents } from '../../code-lists/contents';
import type { CalendarDate } from '../../kernel/dates';
import { coded, codedAll } from '../coded';
import { lovhjemler } from '../lovhjemmel';
import { latestOf, textOf, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { Tiltak } from '../structure';
import { visitsUnder } from './visits';

type Started = MeasureSlice & { readonly startedOn: CalendarDate };

/** StartDato is the day the measure was put into effect: one that was only decided is none yet. */
export const hasStarted = (measure: MeasureSlice): measure is Started => measure.startedOn !== null;

const liftingOf = (measureId: string, opened: OpenedCase): Pick<Tiltak, 'Opphevelse'> => {
  const ended = latestOf(opened, 'measure.ended', (data) => data.measureId === measureId);
  const code = ended?.data.liftingCode;
  return code ? { Opphevelse: coded(code, textOf(ended, 'liftingSpecification')) } : {};
};

const tiltakOf = (measure: Started, opened: OpenedCase, municipality: string): readonly Tiltak[] => {
  const { measureId, startedOn, endedOn, categoryCode, status } = measure;
  const decided = latestOf(opened, 'measure.decided', (data) => data.measureId === measureId);
  if (!decided) return [];
  return [
    {
      Id: registerId(measureId),
      StartDato: startedOn,
      ...(status === 'entered-in-error' && { ErSlettet: true }),
      ...lovhjemler(decided.data),
      Kategori: coded(categoryCode, textOf(decided, 'specification')),
      Tiltaksgrunnlag: codedAll(contents, decided.data.groundCodes, textOf(decided, 'groundSpecification')),
      ...visitsUnder(measureId, opened, municipality),
      ...liftingOf(measureId, opened),
      ...(endedOn !== null && { Konklusjon: { SluttDato: endedOn } }),
    },
  ];
};

/** Every measure that was put into effect. `municipality`: whose case it is. */
export const tiltak = (opened: OpenedCase, municipality: string): readonly Tiltak[] =>
  opened.file.measures.filter(hasStarted).flatMap((measure) => tiltakOf(measure, opened, municipality));
