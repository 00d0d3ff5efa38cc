import { Module } from '@nestjs/common';
import { BreachRegisterController } from './breach-register.controller';
import { BreachRegisterReader } from './breach-register-reader';

@Module({ controllers: [BreachRegisterController], providers: [BreachRegisterReader] })
export class BreachRegisterModule {}
