import type { EventType } from '../../event-types';
import { osloDay } from '../../kernel/oslo-time';
import { all, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { ElementType, Slettet } from '../structure';

type Wrong = {
  readonly type: EventType & `${string}.entered-in-error`;
  readonly element: ElementType;
  readonly id: string;
};

const wrongs: readonly Wrong[] = [
  { type: 'concern.entered-in-error', element: 'Melding', id: 'concernId' },
  { type: 'investigation.entered-in-error', element: 'Undersokelse', id: 'investigationId' },
  { type: 'decision.entered-in-error', element: 'Vedtak', id: 'decisionId' },
  { type: 'emergency.entered-in-error', element: 'Vedtak', id: 'emergencyId' },
  { type: 'tribunal.entered-in-error', element: 'OversendelseFylkesnemnd', id: 'tribunalCaseId' },
  { type: 'measure.entered-in-error', element: 'Tiltak', id: 'measureId' },
  { type: 'plan.entered-in-error', element: 'Plan', id: 'planId' },
  { type: 'placement.entered-in-error', element: 'Flytting', id: 'placementId' },
];

/** What was entered in error, on the day that was said. It stays among the other elements and is marked there, too. */
export const slettede = (opened: OpenedCase, isTold: (type: ElementType, id: string) => boolean): readonly Slettet[] =>
  wrongs.flatMap(({ type, element, id }) =>
    all(opened, type).flatMap(({ data, occurredOn }) => {
      const Id = registerId(String((data as Readonly<Record<string, unknown>>)[id]));
      return isTold(element, Id) ? [{ Id, Type: element, SluttDato: osloDay(occurredOn) }] : [];
    }),
  );
