import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { codeLists } from '@libs/domain/code-lists/all-lists';
import type { Code } from '@libs/domain/code-lists/code-list';
import { ForQuery, MayBeAbsent } from '../http/documented';

class CodeDto {
  @ApiProperty({ description: 'As the register writes it.', example: '1.1.04' })
  code!: string;

  @ApiProperty({
    description: "The register's own words, in bokmål.",
    example: 'Tilgang til helse- og tannhelsetjenester',
  })
  label!: string;

  @ApiProperty({ description: 'Our words in nynorsk.', example: 'Tilgang til helse- og tannhelsetenester' })
  nn!: string;

  @ApiProperty({ description: 'Our words in English, in short.', example: 'Access to health and dental services' })
  en!: string;

  @ApiProperty({
    format: 'date',
    description: 'The first day it may be used for something that happened.',
    example: '2026-01-01',
  })
  validFrom!: string;

  @ApiProperty({
    format: 'date',
    nullable: true,
    type: String,
    description: 'The last such day; null = in use.',
    example: null,
  })
  validTo!: string | null;

  @ApiProperty({ description: 'A text must follow the code.', example: false })
  needsSpecification!: boolean;
}

class CodeListDto {
  @ApiProperty({ description: 'The name it was asked for.', example: 'contents' })
  name!: string;

  @ApiProperty({ description: "In the register's order.", type: [CodeDto] })
  items!: readonly CodeDto[];
}

@ApiTags('code lists')
@Controller('v1/code-lists')
export class CodeListsController {
  @Get(':name')
  @Requires('code-list:read')
  @ForQuery(`A code list of the national register: ${[...codeLists.keys()].join(', ')}.`)
  @MayBeAbsent()
  @ApiOkResponse({ type: CodeListDto })
  list(@Param('name') name: string): CodeListDto {
    return { name, items: itemsOf(name) };
  }
}

function itemsOf(name: string): readonly Code[] {
  const list = codeLists.get(name);
  if (!list) throw new NotFoundException();
  return list;
}
