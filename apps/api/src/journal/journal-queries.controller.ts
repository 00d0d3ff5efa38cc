import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, PathId, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { JournalReader } from './journal-reader';
import { DocumentDto, JournalPageDto } from './journal-shown.dto';

@ApiTags('journal')
@Controller('v1/children/:childId')
export class JournalQueriesController {
  constructor(private readonly reader: JournalReader) {}

  @Get('journal')
  @Requires('journal:read', { path: 'child', param: 'childId' })
  @ForQuery('The journal, last recorded first, with what was corrected. Straight from the ledger: needs no Wait-For.')
  @MayBeAbsent()
  @ApiOkResponse({ type: JournalPageDto })
  page(
    @PathId('childId') childId: string,
    @Query() query: PageQueryDto,
    @AskedBy() asking: Asking,
  ): Promise<JournalPageDto> {
    return this.reader.page(childId, query, asking);
  }

  @Get('documents/:documentId')
  @Requires('journal:read', { path: 'child', param: 'childId' })
  @ForQuery('A document with its bytes. Straight from the ledger: needs no Wait-For.')
  @MayBeAbsent()
  @ApiOkResponse({ type: DocumentDto })
  document(
    @PathId('childId') childId: string,
    @PathId('documentId') documentId: string,
    @AskedBy() asking: Asking,
  ): Promise<DocumentDto> {
    return this.reader.document(childId, documentId, asking);
  }
}
