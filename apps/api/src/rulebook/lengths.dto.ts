import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { Length } from '@libs/domain/deadlines/rule';
import { OneOf, Text, Whole } from '../http/fields';

const units: readonly Length['unit'][] = ['working-day', 'day', 'week', 'month', 'year'];

export class LengthDto implements Length {
  @Whole({ description: 'How many: 1 to 999, of working days at most 30.', example: 5 })
  count!: number;

  @OneOf(units, { description: 'Of what: calendar units, or days that are worked on.', example: 'day' })
  unit!: Length['unit'];
}

/** Added one after the other. */
export const Lengths = (): PropertyDecorator => (target, key) => {
  for (const decorate of [
    ApiProperty({
      type: [LengthDto],
      required: false,
      nullable: true,
      description: 'How long it takes: one to four lengths, added one after the other. Not of the end of a rule.',
      maxItems: 4,
    }),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(4, { message: 'must hold at most 4 lengths' }),
    IsObject({ each: true, message: 'must hold objects' }),
    ValidateNested({ each: true }),
    Type(() => LengthDto),
  ])
    decorate(target, key as string);
};

/** In the three languages that people read reminders in. */
export class TitleDto {
  @Text(120, { description: 'Bokmål.', example: 'første samtale med barnet' })
  nb!: string;

  @Text(120, { description: 'Nynorsk.', example: 'første samtale med barnet' })
  nn!: string;

  @Text(120, { description: 'English.', example: 'first talk with the child' })
  en!: string;
}
