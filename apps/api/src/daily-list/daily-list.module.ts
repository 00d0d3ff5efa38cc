import { Module } from '@nestjs/common';
import { DailyListController } from './daily-list.controller';
import { DailyListReader } from './daily-list-reader';

@Module({ controllers: [DailyListController], providers: [DailyListReader] })
export class DailyListModule {}
