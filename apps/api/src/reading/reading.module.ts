import { Global, Module } from '@nestjs/common';
import { Cursors } from './cursors';
import { OpenedEvents } from './opened-events';
import { OpenedFiles } from './opened-files';
import { Reading } from './reading';

@Global()
@Module({
  providers: [Reading, Cursors, OpenedEvents, OpenedFiles],
  exports: [Reading, Cursors, OpenedEvents, OpenedFiles],
})
export class ReadingModule {}
