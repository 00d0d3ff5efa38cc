import { Module } from '@nestjs/common';
import { ErasureCommandHandler, ErasureDueHandler } from '@libs/commands/erasure.handler';
import { ErasureController } from './erasure.controller';
import { ErasureTraces } from './erasure-traces';

@Module({
  controllers: [ErasureController],
  providers: [ErasureCommandHandler, ErasureDueHandler, ErasureTraces],
})
export class ErasureModule {}
