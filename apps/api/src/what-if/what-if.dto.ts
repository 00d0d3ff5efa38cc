import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { Transition } from '@libs/domain/deadlines/rule';
import type { Supposed, SupposedLaw } from '@libs/domain/rulebook/what-if/supposed';
import { badField } from '../http/http-problem';
import { DateField, Dates, Flag, IfGiven, OneOf, Text, Whole } from '../http/fields';
import { LengthDto, Lengths } from '../rulebook/lengths.dto';
import { ProposeChangeDto } from '../rulebook/propose-change.dto';

const MOST = 50;

/** Several of what a class describes, or none at all. */
const Some = (type: () => new () => object, description: string): PropertyDecorator => {
  const decorators = [
    // An arrow by this very name is what the document takes for a class named later.
    ApiPropertyOptional({ type: () => type(), isArray: true, maxItems: MOST, nullable: true, description }),
    IfGiven(),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(MOST, { message: `must hold at most ${MOST}` }),
    IsObject({ each: true, message: 'must hold objects' }),
    ValidateNested({ each: true }),
    Type(type),
  ];
  return (target, key) => decorators.forEach((decorate) => decorate(target, key as string));
};

export class SupposedLawDto {
  @Text(80, { description: 'The rule, by its name in the catalogue.', example: 'investigation.completion' })
  rule!: string;

  @DateField({ description: 'From when on.', example: '2027-01-01' })
  validFrom!: string;

  @Lengths()
  lengths!: readonly LengthDto[];

  @OneOf(['new-only', 'running-too'], {
    description: 'For what is set off from then on (default), or for running limits, too.',
    optional: true,
  })
  transition?: Transition | null;

  @Flag({ description: 'Whether it rolls over a Saturday or holiday; left out: as before.', optional: true })
  rollsOver?: boolean | null;

  toLaw(): SupposedLaw {
    const { rule, validFrom, transition, rollsOver } = this;
    const lengths = this.lengths.map(({ count, unit }) => ({ count, unit }));
    return { rule, validFrom, lengths, transition: transition ?? 'new-only', rollsOver: rollsOver ?? null };
  }
}

/** What is supposed to be otherwise than it is. Nothing at all is a question, too: then nothing differs. */
export class WhatIfDto {
  @Some(() => ProposeChangeDto, "Changes of the municipality's rules, as they would be proposed.")
  changes?: readonly ProposeChangeDto[] | null;

  @Some(() => SupposedLawDto, 'New versions of rules of the law.')
  laws?: readonly SupposedLawDto[] | null;

  @Dates({ description: 'Days that nobody works on, beside the calendar’s.', optional: true })
  holidays?: readonly string[] | null;

  @Dates({ description: 'Saturdays, Sundays or holidays that are worked on.', optional: true })
  workingDays?: readonly string[] | null;

  @Whole({
    description: 'Only limits that were set off by this event of the ledger (its seq) or later.',
    optional: true,
  })
  from?: number | null;

  @Whole({ description: 'As it stood after this event; left out: the newest.', optional: true })
  to?: number | null;

  /** From the first event, to the newest (null), where nothing is said. @throws HttpProblem (400) for none at all */
  toRange(): { readonly from: number; readonly to: number | null } {
    const [from, to] = [this.from ?? 1, this.to ?? null];
    if (to !== null && to < from) throw badField('request.invalid', '/to', 'must not be before from');
    return { from, to };
  }

  toSupposed(): Supposed {
    return {
      changes: (this.changes ?? []).map((one) => {
        const { change, validFrom } = one.toAction();
        return { change, validFrom };
      }),
      laws: (this.laws ?? []).map((one) => one.toLaw()),
      holidays: this.holidays ?? [],
      workingDays: this.workingDays ?? [],
    };
  }
}

export class DifferenceDto {
  @ApiProperty({ example: 'concern.review~0197a000-0000-7000-8000-000000000001' })
  deadlineId!: string;

  @ApiProperty({ description: 'Of a duty that comes again: which time, from 1.' })
  turn!: number;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: there is no such limit.' })
  dueOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null: there would be no such limit.' })
  wouldBeDueOn!: string | null;

  @ApiProperty({
    type: String,
    enum: ['breached', 'saved'],
    nullable: true,
    description: 'Broken only as it would be, or only as it is; null where that is the same.',
  })
  becomes!: 'breached' | 'saved' | null;
}

export class TotalDto {
  @ApiProperty({ example: 'concern.review' })
  rule!: string;

  @ApiProperty()
  moved!: number;

  @ApiProperty()
  breached!: number;

  @ApiProperty()
  saved!: number;

  @ApiProperty()
  new!: number;

  @ApiProperty()
  gone!: number;
}

export class WhatIfAnswerDto {
  @ApiProperty()
  ledger!: string;

  @ApiProperty()
  from!: number;

  @ApiProperty()
  to!: number;

  @ApiProperty({ format: 'date', description: 'The day the last event was recorded on: the answer looks from there.' })
  asOf!: string;

  @ApiProperty({
    type: [TotalDto],
    description:
      'Of the whole municipality, by rule; asked with `from` or `to`, of the cases that you may see. Numbers only.',
  })
  totals!: readonly TotalDto[];

  @ApiProperty({ type: [DifferenceDto], description: 'The first thousand, of cases that you may see.' })
  items!: readonly DifferenceDto[];

  @ApiProperty({ description: 'Whether there are more than `items` shows.' })
  more!: boolean;

  @ApiProperty({ description: 'SHA-256 of question and whole answer: the same question has the same.' })
  digest!: string;
}
