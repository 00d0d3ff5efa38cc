import type { ChildEvent } from '@libs/domain/children/events';
import { say } from './wording';
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
  'child.duplicate-linked': () => say('child duplicate linked', 'child duplicate linked', 'child duplicate linked'),
  'child.duplicate-unlinked': () =>
    say('child duplicate unlinked', 'child duplicate unlinked', 'child duplicate unlinked'),
  'child.identity-corrected': () =>
    say('child identity corrected', 'child identity corrected', 'child identity corrected'),
  'child.interpreter-need-recorded': () =>
    say('child interpreter need recorded', 'child interpreter need recorded', 'child interpreter need recorded'),
  'child.related': () => say('child related', 'child related', 'child related'),
  'child.relation-changed': () => say('child relation changed', 'child relation changed', 'child relation changed'),
  'child.relation-ended': () => say('child relation ended', 'child relation ended', 'child relation ended'),
};
