import type { InvestigationSlice } from '../../case-file/investigation-slice';
import type { ParticipationSlice } from '../../case-file/participation-slice';
import { contents } from '../../code-lists/contents';
import { coded, codedAll } from '../coded';
import { latestOf, textOf, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { Undersokelse } from '../structure';

/** The register has asked for it since 2026. */
const PARTICIPATION_SINCE = '2026-01-01';
/** "Barnet har ikke fått anledning til å medvirke": the step was closed without, and says why. */
const NO_OPPORTUNITY = '2.1';

const participationIn = (entries: readonly ParticipationSlice[], investigationId: string) => {
  const entry = entries.findLast(
    ({ about, on }) => about.kind === 'investigation' && about.id === investigationId && on >= PARTICIPATION_SINCE,
  );
  return (
    entry && {
      BarnetsMedvirkning: { StartDato: entry.on, MedvirkningType: entry.wayCode ?? NO_OPPORTUNITY },
    }
  );
};

const undersokelseOf = (one: InvestigationSlice, opened: OpenedCase): Undersokelse => {
  const { investigationId, openedOn, extension, concludedOn, conclusionCode, status } = one;
  const concluded = latestOf(opened, 'investigation.concluded', (data) => data.investigationId === investigationId);
  const specification = textOf(concluded, 'specification');
  return {
    Id: registerId(investigationId),
    StartDato: openedOn,
    ...(status === 'entered-in-error' && { ErSlettet: true }),
    Vedtaksgrunnlag: codedAll(contents, concluded?.data.groundCodes ?? [], specification),
    ...participationIn(opened.file.participation, investigationId),
    ...(extension && {
      UtvidetFrist: { StartDato: extension.decidedOn, Innvilget: extension.granted ? ('1' as const) : ('2' as const) },
    }),
    ...(concludedOn !== null &&
      conclusionCode !== null && { Konklusjon: { SluttDato: concludedOn, ...coded(conclusionCode, specification) } }),
  };
};

/** Every investigation of the child. */
export const undersokelser = (opened: OpenedCase): readonly Undersokelse[] =>
  opened.file.investigations.map((one) => undersokelseOf(one, opened));
