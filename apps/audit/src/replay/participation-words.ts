import { participationWays } from '@libs/domain/code-lists/participation-ways';
import type { PartKind } from '@libs/domain/kernel/part';
import type { ParticipationEvent } from '@libs/domain/participation/events';
import { coded, on, say } from './wording';
import type { Sentences, Words } from './wording';

const parts: Words<PartKind> = {
  concern: say('bekymringsmeldingen', 'bekymringsmeldinga', 'the concern'),
  investigation: say('undersøkelsen', 'undersøkinga', 'the investigation'),
  decision: say('vedtaket', 'vedtaket', 'the decision'),
  emergency: say('akuttvedtaket', 'akuttvedtaket', 'the emergency decision'),
  tribunal: say('nemndssaken', 'nemndssaka', 'the tribunal case'),
  measure: say('tiltaket', 'tiltaket', 'the measure'),
  plan: say('planen', 'planen', 'the plan'),
  placement: say('bostedet', 'bustaden', 'the placement'),
  care: say('omsorgsovertakelsen', 'omsorgsovertakinga', 'the care order'),
  contact: say('samværet', 'samværet', 'the contact'),
  aftercare: say('ettervernet', 'ettervernet', 'the aftercare'),
};

export const participationWords: Sentences<ParticipationEvent> = {
  'participation.recorded': (data) => {
    const [part, way] = [parts[data.about.kind], coded(participationWays, data.wayCode)];
    return on(
      data.on,
      `Barnets medvirkning i ${part.nb}: ${way}`,
      `Barnet sin medverknad i ${part.nn}: ${way}`,
      `The child's participation in ${part.en}: ${way}`,
    );
  },
  'participation.waived': (data) => {
    const part = parts[data.about.kind];
    return on(
      data.on,
      `Barnet medvirker ikke i ${part.nb}; begrunnet`,
      `Barnet medverkar ikkje i ${part.nn}; grunngjeve`,
      `The child does not take part in ${part.en}; reasoned`,
    );
  },
  'participation.entered-in-error': () =>
    say(
      'En registrering av barnets medvirkning ble markert som feilregistrert',
      'Ei registrering av barnet sin medverknad vart markert som feilregistrert',
      "A record of the child's participation was entered in error",
    ),
};
