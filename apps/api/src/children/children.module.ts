import { Module } from '@nestjs/common';
import { ChildCommandHandler } from '@libs/commands/children.handler';
import { ChildCommandsController } from './child-commands.controller';

@Module({ controllers: [ChildCommandsController], providers: [ChildCommandHandler] })
export class ChildrenModule {}
