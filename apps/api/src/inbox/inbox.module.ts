import { Module } from '@nestjs/common';
import { ReminderAnsweredHandler } from '@libs/commands/deadlines/reminder-answers.handler';
import { InboxController } from './inbox.controller';
import { InboxFeed } from './inbox-feed';
import { InboxReader } from './inbox-reader';
import { InboxStreams } from './inbox-streams';
import { ReminderDoor } from './reminder-door';
import { StreamDoor } from './stream-door';
import { VisibleReminders } from './visible-reminders';

@Module({
  controllers: [InboxController],
  providers: [
    InboxReader,
    VisibleReminders,
    InboxFeed,
    InboxStreams,
    StreamDoor,
    ReminderDoor,
    ReminderAnsweredHandler,
  ],
})
export class InboxModule {}
