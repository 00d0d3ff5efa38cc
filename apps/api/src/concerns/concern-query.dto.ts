import { Id, OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class ConcernQueryDto extends PageQueryDto {
  @OneOf(['received', 'seen', 'reviewed'], { description: 'Only these.', optional: true })
  status?: 'received' | 'seen' | 'reviewed';

  @Id({ description: 'Only those about this child.', optional: true })
  childId?: string;

  @OneOf(['newest', 'due'], {
    description: '`newest` (default): received last first. `due`: due first first.',
    optional: true,
  })
  sort?: 'newest' | 'due';
}
