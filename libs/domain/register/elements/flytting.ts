import { moveDestinations } from '../../code-lists/move-destinations';
import { moveReasons } from '../../code-lists/move-reasons';
import { codedAll } from '../coded';
import { latestOf, textOf, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { Flytting } from '../structure';

/** Every time the child moved out of a place the service had found. */
export const flyttinger = (opened: OpenedCase): readonly Flytting[] =>
  opened.file.placements.flatMap(({ placementId, movedOutOn, status }) => {
    const ended = latestOf(opened, 'placement.ended', (data) => data.placementId === placementId);
    if (!ended || movedOutOn === null) return [];
    const specification = textOf(ended, 'specification');
    const [ArsakFra] = codedAll(moveReasons, [ended.data.reasonCode], specification);
    const [FlyttingTil] = codedAll(moveDestinations, [ended.data.movedToCode], specification);
    if (!ArsakFra || !FlyttingTil) return [];
    const isWrong = status === 'entered-in-error';
    return [
      {
        Id: registerId(placementId),
        SluttDato: movedOutOn,
        ...(isWrong && { ErSlettet: true }),
        ArsakFra,
        FlyttingTil,
      },
    ];
  });
