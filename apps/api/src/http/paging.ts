import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';

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
