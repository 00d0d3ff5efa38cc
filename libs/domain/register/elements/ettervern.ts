import { all, latestOf, type OpenedCase } from '../opened';
import { registerId } from '../register-id';
import type { Ettervern } from '../structure';

const answerTo = (offerId: string, opened: OpenedCase): Pick<Ettervern, 'Konklusjon'> => {
  const accepted = latestOf(opened, 'aftercare.offer-accepted', (data) => data.offerId === offerId)?.data;
  if (accepted) return { Konklusjon: { SluttDato: accepted.acceptedOn, Kode: accepted.conclusionCode } };
  const declined = latestOf(opened, 'aftercare.offer-declined', (data) => data.offerId === offerId)?.data;
  return declined ? { Konklusjon: { SluttDato: declined.declinedOn, Kode: declined.conclusionCode } } : {};
};

/** Every offer of aftercare. Help that follows is a measure. */
export const ettervern = (opened: OpenedCase): readonly Ettervern[] =>
  all(opened, 'aftercare.offer-made').map(({ data: { offerId, offeredOn } }) => ({
    Id: registerId(offerId),
    TilbudSendtDato: offeredOn,
    ...answerTo(offerId, opened),
  }));
