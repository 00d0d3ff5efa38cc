import { DateField } from '../http/fields';

export class DailyListQueryDto {
  @DateField({ description: 'Which day the list is for. Default: today.', optional: true, example: '2026-11-23' })
  on?: string;
}
