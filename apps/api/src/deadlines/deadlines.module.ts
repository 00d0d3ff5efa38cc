import { Module } from '@nestjs/common';
import { DeadlineReader } from './deadline-reader';
import { DeadlinesController } from './deadlines.controller';

@Module({ controllers: [DeadlinesController], providers: [DeadlineReader] })
export class DeadlinesModule {}
