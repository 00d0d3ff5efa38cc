import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { aftercareConclusions } from '@libs/domain/code-lists/aftercare-conclusions';
import type { Code } from '@libs/domain/code-lists/code-list';
import { contents } from '@libs/domain/code-lists/contents';
import { measureCategories } from '@libs/domain/code-lists/measure-categories';
import { reportOutcomes } from '@libs/domain/code-lists/report-outcomes';
import { reporters } from '@libs/domain/code-lists/reporters';
import { ForQuery, MayBeAbsent } from '../http/documented';

const lists: ReadonlyMap<string, readonly Code[]> = new Map<string, readonly Code[]>([
  ['reporters', reporters],
  ['contents', contents],
  ['report-outcomes', reportOutcomes],
  ['measure-categories', measureCategories],
  ['aftercare-conclusions', aftercareConclusions],
]);

class CodeDto {
  @ApiProperty()
  code!: string;

  @ApiProperty({ description: "The register's own words." })
  label!: string;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ format: 'date', nullable: true, type: String })
  validTo!: string | null;

  @ApiProperty({ description: 'A text must follow the code.' })
  needsSpecification!: boolean;
}

class CodeListDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [CodeDto] })
  items!: readonly CodeDto[];
}

@ApiTags('code lists')
@Controller('v1/code-lists')
export class CodeListsController {
  @Get(':name')
  @Requires('code-list:read')
  @ForQuery(
    'A code list of the national register: reporters, contents, report-outcomes, measure-categories or aftercare-conclusions.',
  )
  @MayBeAbsent()
  @ApiOkResponse({ type: CodeListDto })
  list(@Param('name') name: string): CodeListDto {
    return { name, items: itemsOf(name) };
  }
}

function itemsOf(name: string): readonly Code[] {
  const list = lists.get(name);
  if (!list) throw new NotFoundException();
  return list;
}
