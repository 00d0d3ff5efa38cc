import { Module } from '@nestjs/common';
import { EmergencyAroseHandler, EmergencyReviewedHandler } from '@libs/commands/break-glass.handler';
import { BreakGlassController } from './break-glass.controller';
import { BreakGlassReport } from './break-glass-report';
import { EmergencyDoor } from './emergency-door';
import { EmergencyRegister } from './emergency-register';

@Module({
  controllers: [BreakGlassController],
  providers: [EmergencyAroseHandler, EmergencyReviewedHandler, EmergencyDoor, EmergencyRegister, BreakGlassReport],
})
export class BreakGlassModule {}
