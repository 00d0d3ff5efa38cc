import type { ChildEvent } from '@libs/domain/children/events';
import type { InvestigationEvent } from '@libs/domain/investigations/events';
import { on, say } from './wording';
import type { Sentences } from './wording';

export const caseworkWords: Sentences<ChildEvent | InvestigationEvent> = {
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
  'investigation.opened': (data) => on(data.openedOn, 'Undersøkelse åpnet', 'Undersøking opna', 'Investigation opened'),
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
  'investigation.concluded': () => say('investigation concluded', 'investigation concluded', 'investigation concluded'),
  'investigation.date-corrected': () =>
    say('investigation date corrected', 'investigation date corrected', 'investigation date corrected'),
  'investigation.entered-in-error': () =>
    say('investigation entered in error', 'investigation entered in error', 'investigation entered in error'),
  'investigation.expert-commissioned': () =>
    say('investigation expert commissioned', 'investigation expert commissioned', 'investigation expert commissioned'),
  'investigation.expert-reported': () =>
    say('investigation expert reported', 'investigation expert reported', 'investigation expert reported'),
  'investigation.extension-decided': () =>
    say('investigation extension decided', 'investigation extension decided', 'investigation extension decided'),
  'investigation.opened-anew': () =>
    say('investigation opened anew', 'investigation opened anew', 'investigation opened anew'),
  'investigation.report-assessed': () =>
    say('investigation report assessed', 'investigation report assessed', 'investigation report assessed'),
};
