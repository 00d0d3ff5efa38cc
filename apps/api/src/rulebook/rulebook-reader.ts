import { Injectable } from '@nestjs/common';
import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import type { Rule, RuleVersion } from '@libs/domain/deadlines/rule';
import { RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { approvedOf, asApproved, rulebookChangesOf, type KnownChange } from '@libs/domain/rulebook/changes';
import { rulebookOf } from '@libs/domain/rulebook/rulebook-of';
import { rulingOf, type Ruling } from '@libs/domain/rulebook/ruling';
import { Ledger } from '@libs/ledger/ledger';
import { present } from '../reading/reading';
import type { ChangeDto, RuleDto, RuleVersionDto } from './rulebook-shown.dto';

/** The rules a municipality counts by, and what it has changed: straight from the ledger. */
@Injectable()
export class RulebookReader {
  constructor(private readonly ledger: Ledger) {}

  async ruling(ledger: string): Promise<Ruling> {
    return rulingOf(rulebookChangesOf(await this.ledger.read.readStream(ledger, RULEBOOK_STREAM)));
  }

  async rules(ledger: string): Promise<readonly RuleDto[]> {
    const { book } = await this.ruling(ledger);
    return book.rules.map(ruleShown);
  }

  async changes(ledger: string): Promise<readonly ChangeDto[]> {
    return (await this.ruling(ledger)).changes;
  }

  /** A change with the rules as they are once it counts. @throws NotFoundException for one that is withdrawn, or none */
  async asIfApproved(
    ledger: string,
    changeId: string,
  ): Promise<{ readonly change: KnownChange; readonly book: Rulebook }> {
    const { changes } = await this.ruling(ledger);
    const change = present(changes.find((one) => one.changeId === changeId && one.status !== 'withdrawn') ?? null);
    const others = approvedOf(changes).filter((one) => one.changeId !== changeId);
    return { change, book: rulebookOf([...others, asApproved(change)]) };
  }
}

function ruleShown(rule: Rule): RuleDto {
  const { name, ruleSet, nature, title, paragraph, bearer, clock } = rule;
  const shown = { name, ruleSet, nature, title, paragraph, bearer, clock };
  if (rule.clock === 'none')
    return { ...shown, breachClass: null, trigger: null, satisfiedBy: [], ladder: [], versions: [] };
  return {
    ...shown,
    breachClass: rule.breachClass,
    trigger: rule.clock === 'events' ? rule.trigger : null,
    satisfiedBy: rule.satisfiedBy,
    ladder: rule.ladder.map(({ rung }) => rung),
    versions: rule.versions.map(versionShown),
  };
}

const versionShown = (version: RuleVersion): RuleVersionDto => {
  const { validFrom, validTo, lengths, rollsOver, lengthMark: mark, source, sourceDate } = version;
  const { transition = 'new-only', extended } = version;
  const counted = { version: version.version, validFrom, validTo, transition, lengths, extended: extended ?? null };
  return { ...counted, rollsOver, mark, source, sourceDate };
};
