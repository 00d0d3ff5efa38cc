import type { Decider } from '../kernel/decider';
import { refuse, type Known } from './checks';
import type { InvestigationCommand } from './commands';
import { conclude } from './conclude';
import { correctDate, enterInError } from './correct';
import type { InvestigationEvent } from './events';
import { assess, commission, report } from './experts';
import { extend } from './extend';
import { openAnew, start } from './open';

export type Investigation =
  { readonly status: 'unknown' } | ({ readonly status: 'open' | 'concluded' | 'entered-in-error' } & Known);

const known = (state: Investigation): Known => {
  if (state.status === 'unknown') throw refuse('investigation.unknown');
  if (state.status === 'entered-in-error') throw refuse('investigation.entered-in-error');
  return state;
};

const open = (state: Investigation): Known => {
  const one = known(state);
  if (state.status !== 'open') throw refuse('investigation.already-concluded');
  return one;
};

const unknown = (state: Investigation): void => {
  if (state.status !== 'unknown') throw refuse('investigation.already-opened');
};

const decide = (command: InvestigationCommand, state: Investigation): InvestigationEvent => {
  switch (command.type) {
    case 'StartInvestigation':
      unknown(state);
      return start(command);
    case 'OpenInvestigationAnew':
      unknown(state);
      return openAnew(command);
    case 'DecideExtension':
      return extend(command, open(state));
    case 'CommissionExpert':
      return commission(command, open(state));
    case 'RecordExpertReport':
      return report(command, open(state));
    case 'RecordReportAssessment':
      return assess(command, open(state));
    case 'ConcludeInvestigation':
      return conclude(command, open(state));
    case 'CorrectInvestigationDate':
      return correctDate(command, known(state));
    case 'EnterInvestigationInError':
      return enterInError(command, known(state));
  }
};

const become = (state: Investigation, status: 'concluded' | 'entered-in-error'): Investigation =>
  state.status === 'unknown' ? state : { ...state, status };

/**
 * An investigation (undersøkelse) from its opening to one of four conclusions, §§ 2-2 to 2-5. One opened from a concern
 * is opened together with the concern's own event in one append. Stream: `investigation-<id>`. One child has one open
 * investigation at most: the case file guards that, not this stream.
 */
export const investigation: Decider<Investigation, InvestigationCommand, InvestigationEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => [decide(command, state)],
  evolve: (state, event) => {
    switch (event.type) {
      case 'investigation.opened':
      case 'investigation.opened-anew': {
        const { investigationId, childId, concernId } = event.data;
        return { status: 'open', investigationId, childId, concernId };
      }
      case 'investigation.extension-decided':
      case 'investigation.expert-commissioned':
      case 'investigation.expert-reported':
      case 'investigation.report-assessed':
      case 'investigation.date-corrected':
        return state;
      case 'investigation.concluded':
        return become(state, 'concluded');
      case 'investigation.entered-in-error':
        return become(state, 'entered-in-error');
    }
  },
};
