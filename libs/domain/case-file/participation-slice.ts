import type { CalendarDate } from '../kernel/dates';
import type { Part } from '../kernel/part';
import type { ParticipationEvent } from '../participation/events';
import type { Told } from './told';

export type ParticipationSlice = {
  readonly participationId: string;
  readonly about: Part;
  readonly on: CalendarDate;
  /** Null: waived with a reason. */
  readonly wayCode: string | null;
  readonly heard: boolean;
};

export const evolveParticipation = (
  entries: readonly ParticipationSlice[],
  event: Told<ParticipationEvent>,
): readonly ParticipationSlice[] => {
  switch (event.type) {
    case 'participation.recorded': {
      const { participationId, about, on, wayCode, heard } = event.data;
      return [...entries, { participationId, about, on, wayCode, heard }];
    }
    case 'participation.waived': {
      const { participationId, about, on } = event.data;
      return [...entries, { participationId, about, on, wayCode: null, heard: false }];
    }
    case 'participation.entered-in-error':
      return entries.filter(({ participationId }) => participationId !== event.data.participationId);
  }
};
