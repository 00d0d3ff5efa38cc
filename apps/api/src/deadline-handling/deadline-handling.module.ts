import { Module } from '@nestjs/common';
import { DeadlineHandledHandler } from '@libs/commands/deadlines/deadline-handling.handler';
import { DeadlineHandlingController } from './deadline-handling.controller';

@Module({ controllers: [DeadlineHandlingController], providers: [DeadlineHandledHandler] })
export class DeadlineHandlingModule {}
