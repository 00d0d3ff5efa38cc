import { IntersectionType } from '@nestjs/swagger';
import { Id, OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class ConcernCountQueryDto {
  @OneOf(['received', 'seen', 'reviewed', 'entered-in-error'], { description: 'Only these.', optional: true })
  status?: 'received' | 'seen' | 'reviewed' | 'entered-in-error';

  @Id({ description: 'Only those about this child.', optional: true })
  childId?: string;
}

export class ConcernQueryDto extends IntersectionType(ConcernCountQueryDto, PageQueryDto) {
  @OneOf(['newest', 'due'], {
    description: '`newest` (default): received last first. `due`: due first first.',
    optional: true,
  })
  sort?: 'newest' | 'due';
}
