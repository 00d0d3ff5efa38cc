import { Module } from '@nestjs/common';
import { Attaching } from './attaching';
import { JournalCommandsController } from './journal-commands.controller';
import { JournalQueriesController } from './journal-queries.controller';
import { JournalReader } from './journal-reader';

@Module({
  controllers: [JournalCommandsController, JournalQueriesController],
  providers: [Attaching, JournalReader],
})
export class JournalModule {}
