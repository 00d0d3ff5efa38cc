import { IntersectionType } from '@nestjs/swagger';
import { Id, OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class MeasureCountQueryDto {
  @OneOf(['decided', 'started', 'ended', 'entered-in-error'], { description: 'Only these.', optional: true })
  status?: 'decided' | 'started' | 'ended' | 'entered-in-error';

  @Id({ description: 'Only those for this child.', optional: true })
  childId?: string;
}

export class MeasureQueryDto extends IntersectionType(MeasureCountQueryDto, PageQueryDto) {}
