import { Module } from '@nestjs/common';
import { EmergencyCommandsController } from './emergency-commands.controller';

@Module({ controllers: [EmergencyCommandsController] })
export class EmergenciesModule {}
