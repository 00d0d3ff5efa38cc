import { Module } from '@nestjs/common';
import { ChildCommandHandler } from '@libs/commands/children.handler';
import { ChildCommandsController } from './child-commands.controller';
import { ChildQueriesController } from './child-queries.controller';
import { ChildReader } from './child-reader';

@Module({
  controllers: [ChildCommandsController, ChildQueriesController],
  providers: [ChildReader, ChildCommandHandler],
})
export class ChildrenModule {}
