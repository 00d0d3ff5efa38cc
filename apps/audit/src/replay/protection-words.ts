import type { AddressProtectionEvent } from '@libs/domain/address-protection/events';
import type { ErasureEvent } from '@libs/domain/erasure/events';
import type { RestrictionEvent } from '@libs/domain/restriction/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import { erasureBases, grades, restrictionGrounds } from './access-code-words';
import { day, on, say } from './wording';
import type { Sentences } from './wording';

/** Whether the police know, as every change of a grade must be told them (§ 13-5). */
const told = ({ nb, nn, en }: Wording, policeInformedOn: string | null): Wording => {
  if (policeInformedOn === null)
    return say(
      `${nb}; politiet er ikke orientert ennå`,
      `${nn}; politiet er ikkje orientert enno`,
      `${en}; the police are yet to be informed`,
    );
  const when = day(policeInformedOn);
  return say(
    `${nb}; politiet orientert ${when}`,
    `${nn}; politiet orientert ${when}`,
    `${en}; police informed ${when}`,
  );
};

export const protectionWords: Sentences<AddressProtectionEvent | RestrictionEvent | ErasureEvent> = {
  'address-protection.set': ({ grade, setOn, policeInformedOn }) => {
    const value = grades[grade];
    const what = on(
      setOn,
      `Adressen ble gradert ${value.nb}`,
      `Adressa vart gradert ${value.nn}`,
      `The address was graded ${value.en}`,
    );
    return told(what, policeInformedOn);
  },
  'address-protection.lifted': ({ liftedOn, policeInformedOn }) =>
    told(on(liftedOn, 'Graderingen ble opphevet', 'Graderinga vart oppheva', 'The grade was lifted'), policeInformedOn),
  'address-protection.hidden-address-decided': ({ decidedOn, paragraph, policeInformedOn }) => {
    const what = on(
      decidedOn,
      `Skjult adresse vedtatt etter § ${paragraph}`,
      `Skjult adresse vedteken etter § ${paragraph}`,
      `Hidden address decided under § ${paragraph}`,
    );
    return told(what, policeInformedOn);
  },
  'address-protection.hidden-address-lifted': ({ liftedOn, policeInformedOn }) =>
    told(
      on(
        liftedOn,
        'Vedtaket om skjult adresse ble opphevet',
        'Vedtaket om skjult adresse vart oppheva',
        'The hidden address was lifted',
      ),
      policeInformedOn,
    ),
  'address-protection.police-informed': ({ informedOn }) =>
    on(
      informedOn,
      'Politiet ble orientert etter § 13-5',
      'Politiet vart orientert etter § 13-5',
      'The police were informed under § 13-5',
    ),
  'restriction.proposed': ({ ground }) => {
    const { nb, nn, en } = restrictionGrounds[ground];
    return say(
      `Sperring av saken ble foreslått: ${nb}`,
      `Sperring av saka vart føreslått: ${nn}`,
      `Restriction of the case was proposed: ${en}`,
    );
  },
  'restriction.approved': () =>
    say(
      'Sperringen ble godkjent av en annen; saken er sperret',
      'Sperringa vart godkjend av ein annan; saka er sperra',
      'The restriction was approved by another; the case is restricted',
    ),
  'restriction.lifted': () => say('Sperringen ble opphevet', 'Sperringa vart oppheva', 'The restriction was lifted'),
  'erasure.ordered': ({ basis, reference }) => {
    const { nb, nn, en } = erasureBases[basis];
    return say(
      `Sletting ble besluttet: ${nb} ${reference}`,
      `Sletting vart avgjord: ${nn} ${reference}`,
      `Erasure was ordered: ${en} ${reference}`,
    );
  },
  'erasure.approved': () =>
    say(
      'Slettingen ble godkjent av en annen',
      'Slettinga vart godkjend av ein annan',
      'The erasure was approved by another',
    ),
  'erasure.executed': () =>
    say(
      'Nøkkelen er ødelagt: det som var forseglet om barnet, kan ingen lese mer',
      'Nøkkelen er øydelagd: det som var forsegla om barnet, kan ingen lese meir',
      'The key is destroyed: what was sealed about the child can be read by nobody any more',
    ),
};
