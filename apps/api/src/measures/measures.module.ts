import { Module } from '@nestjs/common';
import { MeasureCommandsController } from './measure-commands.controller';
import { MeasureQueriesController } from './measure-queries.controller';
import { MeasureReader } from './measure-reader';

@Module({
  controllers: [MeasureCommandsController, MeasureQueriesController],
  providers: [MeasureReader],
})
export class MeasuresModule {}
