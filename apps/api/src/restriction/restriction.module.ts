import { Module } from '@nestjs/common';
import { RestrictionCommandHandler } from '@libs/commands/restriction.handler';
import { RestrictionController } from './restriction.controller';

@Module({ controllers: [RestrictionController], providers: [RestrictionCommandHandler] })
export class RestrictionModule {}
