import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller';
import { InboxReader } from './inbox-reader';

@Module({ controllers: [InboxController], providers: [InboxReader] })
export class InboxModule {}
