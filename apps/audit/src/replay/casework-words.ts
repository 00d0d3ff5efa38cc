import type { ChildEvent, IdentityChange, RelationKind } from '@libs/domain/children/events';
import type { Wording } from '@libs/domain/kernel/rejection';
import { day, say } from './wording';
import type { Sentences } from './wording';

export const caseworkWords: Sentences<ChildEvent> = {
  'child.registered': (data) => {
    if (!data.identified)
      return say(
        'Et ukjent barn ble registrert',
        'Eit ukjent barn vart registrert',
        'A child not yet known was registered',
      );
    return data.unborn
      ? say('Et ufødt barn ble registrert', 'Eit ufødd barn vart registrert', 'An unborn child was registered')
      : say('Et barn ble registrert', 'Eit barn vart registrert', 'A child was registered');
  },
  'child.duplicate-linked': ({ sameAs }) =>
    say(
      `Koblet til en annen registrering av samme barn (${sameAs})`,
      `Kopla til ei anna registrering av same barn (${sameAs})`,
      `Linked to another entry of the same child (${sameAs})`,
    ),
  'child.duplicate-unlinked': ({ notSameAs }) =>
    say(
      `Ikke samme barn likevel: koblingen til ${notSameAs} ble opphevet`,
      `Ikkje same barn likevel: koplinga til ${notSameAs} vart oppheva`,
      `Not the same child after all: the link to ${notSameAs} was taken back`,
    ),
  'child.identity-corrected': ({ change, correctedOn }) => {
    const { nb, nn, en } = changes[change];
    return say(`${nb} (${day(correctedOn)})`, `${nn} (${day(correctedOn)})`, `${en} (${day(correctedOn)})`);
  },
  'child.interpreter-need-recorded': ({ needed, language }) =>
    needed
      ? say(
          `Barnet trenger tolk (${language})`,
          `Barnet treng tolk (${language})`,
          `The child needs an interpreter (${language})`,
        )
      : say('Barnet trenger ikke tolk', 'Barnet treng ikkje tolk', 'The child needs no interpreter'),
  'child.related': ({ kind, relatedOn }) => {
    const { nb, nn, en } = relatives[kind];
    const on = day(relatedOn);
    return say(`${nb} registrert, fra ${on}`, `${nn} registrert, frå ${on}`, `${en} recorded, from ${on}`);
  },
  'child.relation-changed': ({ changedOn }) =>
    say(
      `Relasjonen endret ${day(changedOn)}`,
      `Relasjonen endra ${day(changedOn)}`,
      `The relation changed on ${day(changedOn)}`,
    ),
  'child.relation-ended': ({ endedOn, enteredInError }) =>
    enteredInError
      ? say('Relasjonen var feilført', 'Relasjonen var feilført', 'The relation was entered in error')
      : say(
          `Relasjonen avsluttet ${day(endedOn)}`,
          `Relasjonen avslutta ${day(endedOn)}`,
          `The relation ended on ${day(endedOn)}`,
        ),
};

const changes: Readonly<Record<IdentityChange, Wording>> = {
  identified: say('Det ble kjent hvem barnet er', 'Det vart kjent kven barnet er', 'It was found out who the child is'),
  born: say('Barnet er født', 'Barnet er fødd', 'The child is born'),
  'number-assigned': say('Barnet fikk nummer', 'Barnet fekk nummer', 'The child was given a number'),
  'name-changed': say('Barnet endret navn', 'Barnet endra namn', 'The child changed its name'),
  'moved-address': say('Barnet fikk ny adresse', 'Barnet fekk ny adresse', 'The child has a new address'),
  error: say(
    'En feil i personalia ble rettet',
    'Ein feil i personalia vart retta',
    'An error in who it is was put right',
  ),
};

const relatives: Readonly<Record<RelationKind, Wording>> = {
  parent: say('Forelder', 'Forelder', 'Parent'),
  guardian: say('Verge', 'Verje', 'Guardian'),
  'full-sibling': say('Helsøsken', 'Heilsysken', 'Full sibling'),
  'half-sibling': say('Halvsøsken', 'Halvsysken', 'Half sibling'),
  'step-sibling': say('Stesøsken', 'Stesysken', 'Step sibling'),
  network: say('Person i nettverket', 'Person i nettverket', 'Somebody of the network'),
};
