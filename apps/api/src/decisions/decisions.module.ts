import { Module } from '@nestjs/common';
import { DecisionCommandsController } from './decision-commands.controller';

@Module({ controllers: [DecisionCommandsController] })
export class DecisionsModule {}
