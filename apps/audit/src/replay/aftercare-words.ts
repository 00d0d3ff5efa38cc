import type { AftercareDecided, AftercareEnded, AftercareEvent } from '@libs/domain/aftercare/events';
import { aftercareConclusions } from '@libs/domain/code-lists/aftercare-conclusions';
import { coded, day, on, say } from './wording';
import type { Sentences, Words } from './wording';

const what: Words<AftercareDecided['data']['what']> = {
  continue: say('videreføres', 'blir vidareført', 'continues'),
  replace: say('erstattes', 'blir erstatta', 'is replaced'),
  cease: say('opphører', 'tek slutt', 'ceases'),
};

const why: Words<AftercareEnded['data']['why']> = {
  'turned-25': say('fylte 25 år', 'fylte 25 år', 'turned 25'),
  moved: say('flyttet', 'flytta', 'moved'),
  died: say('døde', 'døydde', 'died'),
};

const next = (nextContactOn: string | null) => {
  if (nextContactOn === null) return say('', '', '');
  const when = day(nextContactOn);
  return say(`, neste kontakt ${when}`, `, neste kontakt ${when}`, `, next contact ${when}`);
};

export const aftercareWords: Sentences<AftercareEvent> = {
  'aftercare.contact-made': (data) => {
    const then = next(data.nextContactOn);
    return on(
      data.contactedOn,
      `Samtale om ettervern${then.nb}`,
      `Samtale om ettervern${then.nn}`,
      `Contact about aftercare${then.en}`,
    );
  },
  'aftercare.next-contact-planned': (data) => {
    const when = day(data.nextContactOn);
    return say(
      `Neste kontakt om ettervern avtalt: ${when}`,
      `Neste kontakt om ettervern avtalt: ${when}`,
      `Next contact about aftercare planned: ${when}`,
    );
  },
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
  'aftercare.decided': (data) => {
    const [decided, then] = [what[data.what], next(data.nextContactOn)];
    return on(
      data.decidedOn,
      `Vedtak om ettervern: ${decided.nb}${then.nb}`,
      `Vedtak om ettervern: ${decided.nn}${then.nn}`,
      `Decision on aftercare: it ${decided.en}${then.en}`,
    );
  },
  'aftercare.responsibility-recorded': (data) =>
    on(
      data.recordedOn,
      `Kommune ${data.municipality} har ansvaret for ettervernet`,
      `Kommune ${data.municipality} har ansvaret for ettervernet`,
      `Municipality ${data.municipality} is responsible for aftercare`,
    ),
  'aftercare.ended': (data) => {
    const reason = why[data.why];
    return on(
      data.endedOn,
      `Ettervernet avsluttet: ungdommen ${reason.nb}`,
      `Ettervernet avslutta: ungdommen ${reason.nn}`,
      `Aftercare ended: the youth ${reason.en}`,
    );
  },
};
