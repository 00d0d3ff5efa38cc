import { Module } from '@nestjs/common';
import { AftercareCommandsController } from './aftercare-commands.controller';
import { AftercareQueriesController } from './aftercare-queries.controller';
import { AftercareReader } from './aftercare-reader';

@Module({
  controllers: [AftercareCommandsController, AftercareQueriesController],
  providers: [AftercareReader],
})
export class AftercareModule {}
