import { Module } from '@nestjs/common';
import { ParticipationCommandsController } from './participation-commands.controller';

@Module({ controllers: [ParticipationCommandsController] })
export class ParticipationModule {}
