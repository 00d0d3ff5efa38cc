import { ApiProperty } from '@nestjs/swagger';
import { findingWordings, type Finding } from '@libs/domain/case-file/findings';
import type { Language } from '../http/request-context';
import { PartDto } from './case-shown.dto';

/** Something that time alone broke: no rule could refuse it. */
export class FindingShownDto {
  @ApiProperty({ enum: Object.keys(findingWordings) })
  code!: string;

  @ApiProperty({ description: 'What is wrong, in the language asked for.' })
  what!: string;

  @ApiProperty({ type: PartDto, nullable: true, description: 'Null: the case as a whole.' })
  about!: PartDto | null;

  @ApiProperty({ format: 'date' })
  since!: string;
}

export const findingShown = ({ code, about, since }: Finding, language: Language): FindingShownDto => ({
  code,
  what: findingWordings[code][language],
  about,
  since,
});
