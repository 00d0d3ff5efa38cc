import { Module } from '@nestjs/common';
import { FindingsController } from './findings.controller';
import { FindingsReader } from './findings-reader';

@Module({ controllers: [FindingsController], providers: [FindingsReader] })
export class FindingsModule {}
