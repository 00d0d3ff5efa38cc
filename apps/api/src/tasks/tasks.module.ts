import { Module } from '@nestjs/common';
import { TaskReader } from './task-reader';
import { TasksController } from './tasks.controller';

@Module({ controllers: [TasksController], providers: [TaskReader] })
export class TasksModule {}
