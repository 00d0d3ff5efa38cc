import { Global, Module } from '@nestjs/common';
import { DeadlineOwners } from '@libs/access/deadline-owners';
import { OwnersInView } from './deadline-owners';
import { DeadlineReader } from './deadline-reader';
import { DeadlineStories } from './deadline-stories';
import { DeadlinesController } from './deadlines.controller';

/** Global: the guard of every route asks whose a time limit is. */
@Global()
@Module({
  controllers: [DeadlinesController],
  providers: [DeadlineReader, DeadlineStories, { provide: DeadlineOwners, useClass: OwnersInView }],
  exports: [DeadlineOwners],
})
export class DeadlinesModule {}
