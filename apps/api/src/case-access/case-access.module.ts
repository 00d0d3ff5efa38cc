import { Module } from '@nestjs/common';
import { CaseAccessPlans } from '@libs/commands/case-access-plans';
import { CaseAccessCommandHandler } from '@libs/commands/case-access.handler';
import { OrganisationFacts } from '@libs/commands/organisation-facts';
import { CaseAccessCommandsController } from './case-access-commands.controller';
import { CaseAccessQueriesController } from './case-access-queries.controller';
import { CaseAccessReader } from './case-access-reader';
import { ProtectedAccessController } from './protected-access.controller';

@Module({
  controllers: [CaseAccessCommandsController, ProtectedAccessController, CaseAccessQueriesController],
  providers: [
    CaseAccessCommandHandler,
    CaseAccessReader,
    {
      provide: CaseAccessPlans,
      useFactory: (facts: OrganisationFacts) => new CaseAccessPlans(facts),
      inject: [OrganisationFacts],
    },
  ],
})
export class CaseAccessModule {}
