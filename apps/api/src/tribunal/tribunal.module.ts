import { Module } from '@nestjs/common';
import { TribunalCommandsController } from './tribunal-commands.controller';

@Module({ controllers: [TribunalCommandsController] })
export class TribunalModule {}
