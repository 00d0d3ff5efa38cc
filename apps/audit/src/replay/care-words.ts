import type { CareEvent } from '@libs/domain/care/events';
import { liftingReasons } from '@libs/domain/code-lists/lifting-reasons';
import { coded, day, on, say } from './wording';
import type { Sentences, Words } from './wording';

const dates: Words<'takenOverOn' | 'liftedOn'> = {
  takenOverOn: say('Dato for omsorgsovertakelse', 'Dato for omsorgsovertaking', 'Day care was taken over'),
  liftedOn: say('Dato for opphevelse', 'Dato for oppheving', 'Day care was lifted'),
};

const answers = {
  yes: say('takket ja', 'takka ja', 'accepted'),
  no: say('takket nei', 'takka nei', 'declined'),
  open: say('ikke besvart', 'ikkje svara på', 'not answered'),
};

const answer = (accepted: boolean | null) => {
  if (accepted === null) return answers.open;
  return accepted ? answers.yes : answers.no;
};

export const careWords: Sentences<CareEvent> = {
  'care.taken-over': (data) =>
    on(data.takenOverOn, 'Omsorgen ble overtatt', 'Omsorga vart overteken', 'Care was taken over'),
  'care.parents-offered': (data) => {
    const reply = answer(data.accepted);
    return on(
      data.offeredOn,
      `Foreldrene fikk tilbud om hjelp: ${reply.nb}`,
      `Foreldra fekk tilbod om hjelp: ${reply.nn}`,
      `The parents were offered help: ${reply.en}`,
    );
  },
  'care.reviewed': (data) =>
    data.continues
      ? on(
          data.reviewedOn,
          'Omsorgsovertakelsen vurdert, fortsetter',
          'Omsorgsovertakinga vurdert, held fram',
          'The care order was reviewed, continues',
        )
      : on(
          data.reviewedOn,
          'Omsorgsovertakelsen vurdert, bør oppheves',
          'Omsorgsovertakinga vurdert, bør opphevast',
          'The care order was reviewed, to be lifted',
        ),
  'care.lifted': (data) => {
    const reason = coded(liftingReasons, data.liftingCode);
    return on(
      data.liftedOn,
      `Omsorgsovertakelsen opphevet: ${reason}`,
      `Omsorgsovertakinga oppheva: ${reason}`,
      `The care order was lifted: ${reason}`,
    );
  },
  'care.return-followed-up': (data) => {
    const [reply, until] = [answer(data.accepted), day(data.until)];
    return on(
      data.offeredOn,
      `Oppfølging etter tilbakeføring tilbudt til ${until}: ${reply.nb}`,
      `Oppfølging etter tilbakeføring tilboden til ${until}: ${reply.nn}`,
      `Follow-up after return offered until ${until}: ${reply.en}`,
    );
  },
  'care.date-corrected': ({ field, from, to }) => {
    const [name, before, after] = [dates[field], day(from), day(to)];
    return say(
      `${name.nb} rettet fra ${before} til ${after}`,
      `${name.nn} retta frå ${before} til ${after}`,
      `${name.en} corrected from ${before} to ${after}`,
    );
  },
};
