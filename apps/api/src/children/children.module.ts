import { Module } from '@nestjs/common';
import { ChildCommandHandler } from '@libs/commands/children.handler';
import { AddressReader } from './address-reader';
import { CaseExport } from './case-export';
import { ChildCommandsController } from './child-commands.controller';
import { ChildFileController } from './child-file.controller';
import { ChildQueriesController } from './child-queries.controller';
import { ChildReader } from './child-reader';
import { ChildSearch } from './child-search';
import { ChildSearchController } from './child-search.controller';

@Module({
  controllers: [ChildCommandsController, ChildFileController, ChildQueriesController, ChildSearchController],
  providers: [ChildReader, ChildSearch, AddressReader, CaseExport, ChildCommandHandler],
})
export class ChildrenModule {}
