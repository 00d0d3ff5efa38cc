import { Module } from '@nestjs/common';
import { RulebookCommandHandler } from '@libs/commands/rulebook.handler';
import { RecountReader } from './recount-reader';
import { RulebookController } from './rulebook.controller';
import { RulebookReader } from './rulebook-reader';

/** The rules that time limits are counted by, and what a municipality changes of them. */
@Module({
  controllers: [RulebookController],
  providers: [RulebookCommandHandler, RulebookReader, RecountReader],
  exports: [RulebookReader],
})
export class RulebookModule {}
