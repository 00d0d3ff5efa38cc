import { Module } from '@nestjs/common';
import { AccessLogController } from './access-log.controller';
import { AccessLogReader } from './access-log-reader';
import { LogPages } from './log-paging';
import { PersonLogReader } from './person-log-reader';
import { SecurityLogReader } from './security-log-reader';
import { StaffNames } from './staff-names';

@Module({
  controllers: [AccessLogController],
  providers: [AccessLogReader, PersonLogReader, SecurityLogReader, StaffNames, LogPages],
})
export class AccessLogModule {}
