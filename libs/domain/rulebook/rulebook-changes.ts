import type { Rulebook } from '../deadlines/rulebook';
import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import { says } from '../kernel/personal';
import { evolve, ruleChanged, type KnownChange, type RulebookChanges } from './changes';
import { checkChange, refuse } from './checks';
import type { ApproveRulebookChange, ProposeRulebookChange, RulebookCommand, WithdrawRulebookChange } from './commands';
import type { RuleChange, RulebookEvent } from './events';

const changeNamed = (changeId: string, changes: RulebookChanges): Exclude<KnownChange, { status: 'withdrawn' }> => {
  const found = changes.find((one) => one.changeId === changeId);
  if (!found || found.status === 'withdrawn') throw refuse('rulebook.change-unknown');
  return found;
};

/** One after the last that anybody proposed or the catalogue has: a number stands for one version for ever. */
const nextVersion = (change: RuleChange, changes: RulebookChanges, { rules }: Rulebook): number => {
  const name = ruleChanged(change);
  const ours = changes.filter((one) => ruleChanged(one.change) === name).map(({ version }) => version);
  const theirs = rules.flatMap((rule) => (rule.name === name && rule.clock !== 'none' ? rule.versions : []));
  return Math.max(0, ...ours, ...theirs.map(({ version }) => version)) + 1;
};

const propose = (command: ProposeRulebookChange, changes: RulebookChanges): RulebookEvent => {
  const { now, by, changeId, change, validFrom, source, national } = command;
  if (by === null) throw refuse('rulebook.person-needed');
  if (!says(source)) throw refuse('rulebook.source-missing', 'source');
  const isPending = (one: KnownChange): boolean =>
    one.status === 'proposed' && ruleChanged(one.change) === ruleChanged(change);
  if (changes.some(isPending)) throw refuse('rulebook.already-proposed');
  checkChange(command, now, changes, national);
  const version = nextVersion(change, changes, national);
  return {
    type: 'rulebook.change-proposed',
    occurredOn: now,
    subjects: [],
    data: { changeId, change, validFrom, version, source, staffId: by },
    personal: [],
  };
};

const approve = (command: ApproveRulebookChange, changes: RulebookChanges): RulebookEvent => {
  const { now, by, changeId, national } = command;
  const proposed = changeNamed(changeId, changes);
  if (proposed.status === 'approved') throw refuse('rulebook.already-approved');
  if (by === null || by === proposed.proposedBy) throw refuse('rulebook.second-person-needed');
  checkChange(proposed, now, changes, national);
  return {
    type: 'rulebook.change-approved',
    occurredOn: now,
    subjects: [],
    data: { changeId, validFrom: proposed.validFrom, staffId: by },
    personal: [],
  };
};

const withdraw = ({ now, by, changeId }: WithdrawRulebookChange, changes: RulebookChanges): RulebookEvent => {
  if (by === null) throw refuse('rulebook.person-needed');
  const { status, validFrom } = changeNamed(changeId, changes);
  if (status === 'approved' && validFrom <= osloDateOf(now)) throw refuse('rulebook.already-in-force');
  return {
    type: 'rulebook.change-withdrawn',
    occurredOn: now,
    subjects: [],
    data: { changeId, staffId: by },
    personal: [],
  };
};

/**
 * A municipality's own rules: what one person proposes another approves, and it holds from a later day, so that nothing
 * that was counted before is counted otherwise afterwards. Stream: `rulebook`.
 */
export const rulebookChanges: Decider<RulebookChanges, RulebookCommand, RulebookEvent> = {
  initial: [],
  decide: (command, changes) => {
    switch (command.type) {
      case 'ProposeRulebookChange':
        return [propose(command, changes)];
      case 'ApproveRulebookChange':
        return [approve(command, changes)];
      case 'WithdrawRulebookChange':
        return [withdraw(command, changes)];
    }
  },
  evolve,
};
