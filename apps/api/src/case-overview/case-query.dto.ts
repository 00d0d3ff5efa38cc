import { IntersectionType } from '@nestjs/swagger';
import { Id, OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';

/** Which cases. Every condition named must hold. */
export class CaseCountQueryDto {
  @OneOf(['true'], { description: 'Yours, or of somebody absent whose stand-in you are.', optional: true })
  mine?: 'true';

  @Id({ description: 'Owned by this unit.', optional: true })
  unit?: string;

  @OneOf(['true'], { description: 'Something is open, and nobody is the first caseworker.', optional: true })
  unassigned?: 'true';

  @OneOf(['true'], { description: 'A part that needs a plan has none that is valid today.', optional: true })
  withoutValidPlan?: 'true';

  @OneOf(['true'], { description: 'An emergency decision stands.', optional: true })
  openEmergency?: 'true';

  @OneOf(['none', 'open', 'closed'], { description: 'Only these.', optional: true })
  status?: 'none' | 'open' | 'closed';
}

export class CaseQueryDto extends IntersectionType(CaseCountQueryDto, PageQueryDto) {}
