import { Module } from '@nestjs/common';
import { MunicipalDutyCommandHandler } from '@libs/commands/municipal-duties.handler';
import { MunicipalDutiesController } from './municipal-duties.controller';
import { MunicipalDutyReader } from './municipal-duty-reader';

@Module({
  controllers: [MunicipalDutiesController],
  providers: [MunicipalDutyCommandHandler, MunicipalDutyReader],
})
export class MunicipalDutiesModule {}
