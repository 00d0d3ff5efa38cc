import { Module } from '@nestjs/common';
import { PlacementCommandsController } from './placement-commands.controller';

@Module({ controllers: [PlacementCommandsController] })
export class PlacementsModule {}
