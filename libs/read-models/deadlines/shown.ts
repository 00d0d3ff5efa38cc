import type { Deadline } from '@libs/domain/deadlines/deadline';
import { nextRungAt } from '@libs/domain/deadlines/reminders/ladder';
import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import type { About, DeadlineDocument } from './document';

/** What a document says beside its limit. */
type Beside = Pick<
  DeadlineDocument,
  'ledger' | 'family' | 'seq' | 'streamVersion' | 'raised' | 'responsible' | 'unitId' | 'excluded'
>;

export const notReminded = { streamVersion: 0, raised: [] } as const satisfies Partial<Beside>;

/** `measure-0197…` is about the measure of that id. */
export const aboutOf = (stream: string): About => {
  const dash = stream.search(/-[0-9a-f]{8}-|-[^-]*$/);
  return { kind: stream.slice(0, dash), id: stream.slice(dash + 1) };
};

/** A limit as lists are asked for it. */
export const shown = (
  deadline: Deadline,
  { ledger, family, seq, streamVersion, raised, responsible, unitId, excluded }: Beside,
  rules: Rulebook | undefined,
): DeadlineDocument => {
  const about = aboutOf(deadline.stream);
  // Written out: a rebuild makes as many of these as there are limits, and more.
  return {
    _id: deadline.id,
    ledger,
    family,
    seq,
    streamVersion,
    key: deadline.key,
    rule: deadline.id.slice(0, deadline.id.indexOf('~')),
    ruleSet: deadline.ruleSet,
    paragraph: deadline.paragraph,
    ruleVersion: deadline.ruleVersion,
    breachClass: deadline.breachClass,
    stream: deadline.stream,
    about,
    concernId: about.kind === 'concern' ? about.id : null,
    childId: deadline.childId,
    responsible,
    unitId,
    excluded,
    triggeredOn: deadline.trigger.on,
    dueOn: deadline.dueOn,
    targetOn: deadline.targetOn,
    status: deadline.status,
    metOn: deadline.met?.on ?? null,
    explanation: deadline.explanation,
    past: deadline.past ?? [],
    wait: deadline.wait ?? null,
    snoozedUntil: deadline.snoozedUntil ?? null,
    breach: deadline.breach ?? null,
    nextAt: nextRungAt(deadline, raised, rules),
    raised,
    deadline,
  };
};
