import { Global, Module } from '@nestjs/common';
import { OrganisationFacts } from '@libs/commands/organisation-facts';
import { StaffPlans } from '@libs/commands/staff-plans';
import { StaffCommandHandler, StaffMemberBeginsHandler } from '@libs/commands/staff.handler';
import { UnitCommandHandler } from '@libs/commands/units.handler';
import { Ledger } from '@libs/ledger/ledger';
import { StaffNames } from '../access-log/staff-names';
import { MeController } from './me.controller';
import { StaffCommandsController } from './staff-commands.controller';
import { StaffQueriesController } from './staff-queries.controller';
import { StaffReader } from './staff-reader';
import { UnitDirectory } from './unit-directory';
import { UnitsController } from './units.controller';

/** Units and people, and what other contexts ask about them. */
@Global()
@Module({
  controllers: [UnitsController, StaffCommandsController, StaffQueriesController, MeController],
  providers: [
    UnitCommandHandler,
    StaffMemberBeginsHandler,
    StaffCommandHandler,
    StaffReader,
    StaffNames,
    UnitDirectory,
    {
      provide: OrganisationFacts,
      useFactory: (ledger: Ledger) => new OrganisationFacts(ledger),
      inject: [Ledger],
    },
    {
      provide: StaffPlans,
      useFactory: (facts: OrganisationFacts) => new StaffPlans(facts),
      inject: [OrganisationFacts],
    },
  ],
  exports: [OrganisationFacts],
})
export class OrganisationModule {}
