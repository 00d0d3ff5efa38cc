import { Module } from '@nestjs/common';
import { StaffNames } from '../access-log/staff-names';
import { CaseListReader } from './case-list-reader';
import { CaseOverviewController } from './case-overview.controller';
import { CaseReader } from './case-reader';
import { CasesController } from './cases.controller';

@Module({
  controllers: [CasesController, CaseOverviewController],
  providers: [CaseReader, CaseListReader, StaffNames],
})
export class CaseOverviewModule {}
