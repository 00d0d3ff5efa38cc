import { Module } from '@nestjs/common';
import { CaseCommandsController } from './case-commands.controller';

@Module({ controllers: [CaseCommandsController] })
export class CasesModule {}
