import { Module } from '@nestjs/common';
import { PlanCommandsController } from './plan-commands.controller';

@Module({ controllers: [PlanCommandsController] })
export class PlansModule {}
