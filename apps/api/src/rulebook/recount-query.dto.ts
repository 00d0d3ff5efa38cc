import { DateField } from '../http/fields';
import { PageQueryDto } from '../http/paging';

export class RecountQueryDto extends PageQueryDto {
  @DateField({ description: 'Until and with this day.', example: '2027-01-01' })
  on!: string;
}
