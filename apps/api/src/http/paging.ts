import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import { badField } from './http-problem';

const MOST = 100;
const DEFAULT = 50;

/** Pages by cursor: what comes or goes meanwhile moves nothing between pages. */
export class PageQueryDto {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(500, { message: 'is not a cursor of this list' })
  cursor?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST, default: DEFAULT })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  )
  @ValidateBy({
    name: 'isLimit',
    validator: {
      validate: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST,
      defaultMessage: () => `must be a whole number from 1 to ${MOST}`,
    },
  })
  limit: number = DEFAULT;
}

/** The conditions a query really names. */
export const asked = <T extends object>(conditions: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** A position in a list as an opaque text. */
export const cursorOf = (position: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/**
 * The position a cursor holds, null without one.
 * @throws HttpProblem (400) if it is none of ours: `isPosition` says what this list's look like
 */
export function positionOf<Position>(
  cursor: string | undefined,
  isPosition: (value: unknown) => value is Position,
): Position | null {
  if (cursor === undefined) return null;
  const position = parsed(cursor);
  if (!isPosition(position)) throw badField('request.query-invalid', 'cursor', 'is not a cursor of this list');
  return position;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
