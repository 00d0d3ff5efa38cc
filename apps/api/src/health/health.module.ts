import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller';
import { ReadinessProbe } from './readiness';

@Module({ controllers: [HealthController] })
export class HealthModule {
  static of(readiness: ReadinessProbe): DynamicModule {
    return { module: HealthModule, providers: [{ provide: ReadinessProbe, useValue: readiness }] };
  }
}
