import { Module } from '@nestjs/common';
import { CareCommandsController } from './care-commands.controller';

@Module({ controllers: [CareCommandsController] })
export class CareModule {}
