import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { RulebookAction } from '@libs/commands/rulebook.handler';
import type { Transition } from '@libs/domain/deadlines/rule';
import type { EventType } from '@libs/domain/event-types';
import { ladderKinds, type LadderKind, type RuleChange } from '@libs/domain/rulebook/events';
import { localEndings, localTriggers } from '@libs/domain/rulebook/local-limits';
import { DateField, IfGiven, ListOf, OneOf, Text } from '../http/fields';
import { LengthDto, Lengths, TitleDto } from './lengths.dto';

const kinds: readonly RuleChange['kind'][] = ['target', 'setting', 'local', 'end'];
const transitions: readonly Transition[] = ['new-only', 'running-too'];
const noTitle = { nb: '', nn: '', en: '' };

/** What is left out is refused by the rule that needs it. */
export class ProposeChangeDto {
  @OneOf(kinds, {
    description:
      '`target`: a stricter target beside a limit of the law. `setting`: what the law leaves to the municipality. `local`: a rule of its own. `end`: one of these ends.',
    example: 'target',
  })
  kind!: RuleChange['kind'];

  @Text(80, {
    description: "The rule's name: of the law's rule for a target, `local.<name>` for one of your own.",
    example: 'concern.review',
  })
  rule!: string;

  @IfGiven()
  @Lengths()
  lengths?: readonly LengthDto[] | null;

  @OneOf(transitions, {
    description: 'Of a setting: for what is set off from then on (default), or for running limits, too.',
    optional: true,
  })
  transition?: Transition | null;

  @ApiPropertyOptional({ type: TitleDto, nullable: true, description: 'Of a local rule: what is to be done.' })
  @IfGiven()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => TitleDto)
  title?: TitleDto | null;

  @OneOf(localTriggers, { description: 'Of a local rule: what sets it off.', optional: true })
  trigger?: EventType | null;

  @ListOf(localEndings, {
    description: 'Of a local rule: any of these meets it. They must be about the same thing as what sets it off.',
    optional: true,
  })
  satisfiedBy?: readonly EventType[] | null;

  @OneOf(ladderKinds, { description: 'Of a local rule: how often it reminds. Default: short.', optional: true })
  ladder?: LadderKind | null;

  @DateField({ description: 'From when on: a day after the approval.', example: '2027-01-01' })
  validFrom!: string;

  @Text(200, { description: 'What it rests on. Not secret: no personal data.', example: 'Kommunestyret, sak 12/26' })
  source!: string;

  toAction(): Extract<RulebookAction, { type: 'ProposeRulebookChange' }> {
    return {
      type: 'ProposeRulebookChange',
      change: this.change(),
      validFrom: this.validFrom,
      source: this.source,
    };
  }

  private change(): RuleChange {
    const { kind, rule } = this;
    const lengths = (this.lengths ?? []).map(({ count, unit }) => ({ count, unit }));
    switch (kind) {
      case 'target':
        return { kind, rule, lengths };
      case 'setting':
        return { kind, rule, lengths, transition: this.transition ?? 'new-only' };
      case 'local':
        return { kind, rule, lengths, ...this.ownRule() };
      case 'end':
        return { kind, rule };
    }
  }

  private ownRule() {
    const { nb, nn, en } = this.title ?? noTitle;
    const { trigger, satisfiedBy, ladder } = this;
    return {
      title: { nb, nn, en },
      // One that nothing can begin with is refused as such.
      trigger: trigger ?? 'rulebook.change-proposed',
      satisfiedBy: satisfiedBy ?? [],
      ladder: ladder ?? 'short',
    };
  }
}
