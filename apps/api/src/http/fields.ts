import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { isRealDate } from '@libs/domain/kernel/dates';
import { isUuid } from '@libs/domain/kernel/ids';
import { toInstant } from '@libs/domain/kernel/oslo-time';
import { isQuarter } from '@libs/domain/kernel/quarter';

/*
 * One decorator per kind of field: its rule and its line in the OpenAPI document together, so that they cannot differ.
 * `optional` fields may be left out or null.
 */

type Options = { readonly description: string; readonly optional?: boolean; readonly example?: unknown };

const described = ({ description, optional = false, example }: Options, schema: object): PropertyDecorator => {
  const options = { description, ...(example !== undefined && { example }), ...schema };
  return optional
    ? applyDecorators(ApiPropertyOptional({ ...options, nullable: true }), IsOptional())
    : ApiProperty({ ...options, required: true });
};

const rule = (name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => message } });

/** Free text, at most `max` characters; everything in it is kept as it is written. */
export const Text = (max: number, options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'string', maxLength: max }),
    IsString({ message: 'must be text' }),
    MinLength(options.optional ? 0 : 1, { message: 'must not be empty' }),
    MaxLength(max, { message: `must be at most ${max} characters` }),
  );

export const Id = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'string', format: 'uuid' }),
    rule('isId', isUuid, 'must be a UUID in lower case'),
  );

/** Calendar date in Europe/Oslo. */
export const DateField = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'string', format: 'date' }),
    rule('isDate', isRealDate, 'must be a real date, YYYY-MM-DD, between 1900 and 2199'),
  );

/** Calendar dates, each once. */
export const Dates = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'array', items: { type: 'string', format: 'date' }, maxItems: 400 }),
    IsArray({ message: 'must be a list of dates' }),
    ArrayMaxSize(400, { message: 'must hold at most 400 dates' }),
    ArrayUnique({ message: 'must not hold a date twice' }),
    ValidateBy(
      {
        name: 'areDates',
        validator: { validate: isRealDate, defaultMessage: () => 'must hold real dates, YYYY-MM-DD' },
      },
      { each: true },
    ),
  );

/** A quarter of a calendar year. */
export const QuarterField = (options: Options): PropertyDecorator =>
  applyDecorators(
    described({ example: '2026-Q3', ...options }, { type: 'string' }),
    rule('isQuarter', isQuarter, 'must be a quarter such as 2026-Q3'),
  );

/** Instant with zone. */
export const InstantField = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'string', format: 'date-time' }),
    rule(
      'isInstant',
      (value) => toInstant(value) !== null,
      'must be a real instant with zone, such as 2026-11-22T08:00:00+01:00',
    ),
  );

export const OneOf = (values: readonly string[], options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'string', enum: [...values] }),
    IsIn([...values], { message: `must be one of ${values.join(', ')}` }),
  );

export const Flag = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'boolean' }),
    rule('isFlag', (value) => typeof value === 'boolean', 'must be true or false'),
  );

export const Whole = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'integer', minimum: 1 }),
    rule('isWhole', (value) => Number.isSafeInteger(value) && (value as number) >= 1, 'must be a whole number from 1'),
  );

/** A code of one of the national register's lists; whether it may be used that day is the domain's rule. */
export const Code = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'string', maxLength: 20 }),
    IsString({ message: 'must be a code' }),
    Matches(/^[\w.-]{1,20}$/, { message: 'must be a code such as "4" or "2.1.01"' }),
  );

export const Codes = (options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'array', items: { type: 'string' }, maxItems: 50 }),
    IsArray({ message: 'must be a list of codes' }),
    ArrayMaxSize(50, { message: 'must hold at most 50 codes' }),
    ArrayUnique({ message: 'must not hold a code twice' }),
    Matches(/^[\w.-]{1,20}$/, { each: true, message: 'must hold codes such as "2.1.01"' }),
  );

/** Some of a fixed set of values, each once. */
export const ListOf = (values: readonly string[], options: Options): PropertyDecorator =>
  applyDecorators(
    described(options, { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: values.length }),
    IsArray({ message: 'must be a list' }),
    ArrayUnique({ message: 'must not hold a value twice' }),
    IsIn([...values], { each: true, message: `must hold only ${values.join(', ')}` }),
  );

/** Checked only if it is there; for nested objects, together with `@ValidateNested` and `@Type`. */
export const IfGiven = (): PropertyDecorator =>
  ValidateIf((_, value: unknown) => value !== undefined && value !== null);
