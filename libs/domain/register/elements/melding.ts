import type { ConcernSlice } from '../../case-file/concern-slice';
import { contents } from '../../code-lists/contents';
import { reporters, ANONYMOUS } from '../../code-lists/reporters';
import type { ConcernEvent, ReporterCode } from '../../concerns/events';
import { codedAll } from '../coded';
import { textOf, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { Melding } from '../structure';

type Said = {
  readonly reporter: ReporterCode | null;
  readonly contentCodes: readonly string[];
  readonly specification: string | null;
};

const nothing: Said = { reporter: null, contentCodes: [], specification: null };

/** Who reported and what it is about, as it stands after reviews and corrections. */
const evolve = (said: Said, event: ConcernEvent): Said => {
  const specification = textOf(event, 'specification') ?? said.specification;
  switch (event.type) {
    case 'concern.raised':
      return { reporter: event.data.reporter, contentCodes: event.data.contentCodes, specification };
    case 'concern.corrected': {
      const { reporter, contentCodes } = event.data.changes;
      return {
        reporter: reporter ?? said.reporter,
        contentCodes: contentCodes ?? said.contentCodes,
        specification,
      };
    }
    case 'concern.dismissed':
    case 'concern.investigation-opened':
    case 'concern.joined-to-investigation':
    case 'concern.handed-over':
    case 'concern.forwarded':
      return { ...said, contentCodes: event.data.contentCodes, specification };
    case 'concern.seen':
    case 'concern.urgency-assessed':
    case 'concern.reporter-confirmed':
    case 'concern.confirmation-omitted':
    case 'concern.reporter-told-of-outcome':
    case 'concern.entered-in-error':
      return said;
  }
};

const codeOf = (reporter: ReporterCode | null): readonly string[] => {
  const code = reporter?.code ?? (reporter?.kind === 'anonymous' ? ANONYMOUS : null);
  return code === null ? [] : [code];
};

const isConcern = (event: { readonly type: string }): event is ConcernEvent => event.type.startsWith('concern.');

const meldingOf = (concern: ConcernSlice, { events }: OpenedCase): Melding => {
  const { concernId, receivedOn, reviewedOn, outcomeCode, status } = concern;
  const { reporter, contentCodes, specification } = events
    .filter(isConcern)
    .filter(({ data }) => data.concernId === concernId)
    .reduce(evolve, nothing);
  return {
    Id: registerId(concernId),
    StartDato: receivedOn,
    ...(status === 'entered-in-error' && { ErSlettet: true }),
    Melder: codedAll(reporters, codeOf(reporter), specification),
    Saksinnhold: codedAll(contents, contentCodes, specification),
    ...(reviewedOn !== null && outcomeCode !== null && { Konklusjon: { SluttDato: reviewedOn, Kode: outcomeCode } }),
  };
};

/** Every concern about the child. */
export const meldinger = (opened: OpenedCase): readonly Melding[] =>
  opened.file.concerns.map((concern) => meldingOf(concern, opened));
