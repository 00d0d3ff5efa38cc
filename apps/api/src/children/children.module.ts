import { Module } from '@nestjs/common';
import { ChildCommandHandler } from '@libs/commands/children.handler';
import { CaseExport } from './case-export';
import { ChildCommandsController } from './child-commands.controller';
import { ChildQueriesController } from './child-queries.controller';
import { ChildReader } from './child-reader';

@Module({
  controllers: [ChildCommandsController, ChildQueriesController],
  providers: [ChildReader, CaseExport, ChildCommandHandler],
})
export class ChildrenModule {}
