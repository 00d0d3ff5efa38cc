import { Module } from '@nestjs/common';
import { InvestigationCommandsController } from './investigation-commands.controller';

@Module({ controllers: [InvestigationCommandsController] })
export class InvestigationsModule {}
