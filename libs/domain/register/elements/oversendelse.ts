import { lovhjemler } from '../lovhjemmel';
import { latestOf, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { OversendelseFylkesnemnd } from '../structure';

/** Every petition to the tribunal. */
export const oversendelser = (opened: OpenedCase): readonly OversendelseFylkesnemnd[] =>
  opened.file.tribunalCases.flatMap(({ tribunalCaseId, petitionedOn, status }) => {
    const petitioned = latestOf(opened, 'tribunal.petitioned', (data) => data.tribunalCaseId === tribunalCaseId);
    if (!petitioned) return [];
    return [
      {
        Id: registerId(tribunalCaseId),
        StartDato: petitionedOn,
        ...(status === 'entered-in-error' && { ErSlettet: true }),
        ...lovhjemler(petitioned.data),
      },
    ];
  });
