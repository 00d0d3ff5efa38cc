import { Global, Module } from '@nestjs/common';
import { Cursors } from './cursors';
import { OpenedEvents } from './opened-events';
import { Reading } from './reading';

@Global()
@Module({ providers: [Reading, Cursors, OpenedEvents], exports: [Reading, Cursors, OpenedEvents] })
export class ReadingModule {}
