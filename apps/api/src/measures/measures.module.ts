import { Module } from '@nestjs/common';
import { MeasureCommandHandler } from '@libs/commands/measures.handler';
import { MeasureCommandsController } from './measure-commands.controller';

@Module({ controllers: [MeasureCommandsController], providers: [MeasureCommandHandler] })
export class MeasuresModule {}
