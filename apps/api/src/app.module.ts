import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccessGuard } from '@libs/access/access.guard';
import type { Config } from '@libs/platform/config';
import { AccessLogModule } from './access-log/access-log.module';
import { DisclosureInterceptor } from './access-log/disclosure.interceptor';
import { AddressProtectionModule } from './address-protection/address-protection.module';
import { AftercareModule } from './aftercare/aftercare.module';
import { BreachRegisterModule } from './breach-register/breach-register.module';
import { BreakGlassModule } from './break-glass/break-glass.module';
import { CareModule } from './care/care.module';
import { CaseAccessModule } from './case-access/case-access.module';
import { CaseOverviewModule } from './case-overview/case-overview.module';
import { CasesModule } from './cases/cases.module';
import { CaseworkModule } from './casework/casework.module';
import { ContactModule } from './contact/contact.module';
import { ChildrenModule } from './children/children.module';
import { CodeListsController } from './code-lists/code-lists.controller';
import { ConcernsModule } from './concerns/concerns.module';
import type { Connections } from './connections/connections';
import { ConnectionsModule } from './connections/connections.module';
import { DailyListModule } from './daily-list/daily-list.module';
import { DeadlineHandlingModule } from './deadline-handling/deadline-handling.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DecisionsModule } from './decisions/decisions.module';
import { EmergenciesModule } from './emergencies/emergencies.module';
import { ErasureModule } from './erasure/erasure.module';
import { FindingsModule } from './findings/findings.module';
import { HealthModule } from './health/health.module';
import type { ReadinessProbe } from './health/readiness';
import { throttling, ThrottleGuard } from './http/throttle.guard';
import { TimeLimit } from './http/time-limit.interceptor';
import { dtoPipe } from './http/validation';
import { VersionTag } from './http/version-tag.interceptor';
import { WindowStorage } from './http/window-storage';
import { InboxModule } from './inbox/inbox.module';
import { IntakeModule } from './intake/intake.module';
import { JournalModule } from './journal/journal.module';
import { InvestigationsModule } from './investigations/investigations.module';
import { MeasuresModule } from './measures/measures.module';
import { MovesModule } from './moves/moves.module';
import { MunicipalDutiesModule } from './municipal-duties/municipal-duties.module';
import { NetworkModule } from './network/network.module';
import { OrganisationModule } from './organisation/organisation.module';
import { PlacementsModule } from './placements/placements.module';
import { PlansModule } from './plans/plans.module';
import { ParticipationModule } from './participation/participation.module';
import { ReadingModule } from './reading/reading.module';
import { RestrictionModule } from './restriction/restriction.module';
import { RulebookModule } from './rulebook/rulebook.module';
import { TasksModule } from './tasks/tasks.module';
import { TimelineModule } from './timeline/timeline.module';
import { TribunalModule } from './tribunal/tribunal.module';
import { WhatIfModule } from './what-if/what-if.module';
import { WebhooksModule } from './webhooks/webhooks.module';

/** The API: a module per context, two guards, one pipe, and the connections they share. */
@Module({})
export class AppModule {
  static of(connections: Connections, config: Config, readiness: ReadinessProbe): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        DiscoveryModule,
        ThrottlerModule.forRoot(throttling(config.http.requestsPerTenSeconds, new WindowStorage())),
        ConnectionsModule.of(connections, config),
        HealthModule.of(readiness),
        ReadingModule,
        ConcernsModule,
        CaseworkModule,
        ChildrenModule,
        CasesModule,
        JournalModule,
        DecisionsModule,
        EmergenciesModule,
        TribunalModule,
        InvestigationsModule,
        ParticipationModule,
        MeasuresModule,
        NetworkModule,
        PlansModule,
        ContactModule,
        PlacementsModule,
        CareModule,
        AftercareModule,
        MovesModule,
        // before the limits: 'daily.csv' is no limit's id
        DailyListModule,
        DeadlinesModule,
        DeadlineHandlingModule,
        WhatIfModule,
        InboxModule,
        IntakeModule,
        OrganisationModule,
        CaseAccessModule,
        CaseOverviewModule,
        AddressProtectionModule,
        BreachRegisterModule,
        BreakGlassModule,
        RestrictionModule,
        TasksModule,
        TimelineModule,
        ErasureModule,
        FindingsModule,
        RulebookModule,
        MunicipalDutiesModule,
        AccessLogModule,
        WebhooksModule,
      ],
      controllers: [CodeListsController],
      providers: [
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useValue: dtoPipe },
        { provide: APP_INTERCEPTOR, useClass: TimeLimit },
        // outside of the log: a tag, too, tells of the case
        { provide: APP_INTERCEPTOR, useClass: VersionTag },
        { provide: APP_INTERCEPTOR, useClass: DisclosureInterceptor },
      ],
    };
  }
}
