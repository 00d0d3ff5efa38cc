import { ApiProperty } from '@nestjs/swagger';
import type { Emergency, EmergencyReview } from '@libs/commands/break-glass.handler';
import { LONGEST_HOURS } from '@libs/domain/break-glass/break-glass';
import type { BreakGlassCategory, BreakGlassVerdict } from '@libs/domain/break-glass/events';
import { ReceiptDto } from '../http/answers';
import { Id, OneOf, Text, Whole } from '../http/fields';

export const categories: readonly BreakGlassCategory[] = [
  'acute-danger',
  'emergency-placement',
  'colleague-unavailable',
  'other-emergency',
];
export const verdicts: readonly BreakGlassVerdict[] = ['justified', 'unjustified'];

export class OpenBreakGlassDto {
  @Id({ description: 'The child. Either this or the national id.', optional: true })
  childId?: string | null;

  @Text(40, { description: 'The national id. Either this or the child’s id.', optional: true })
  nationalId?: string | null;

  @OneOf(categories, { description: 'What kind of emergency it is.' })
  category!: BreakGlassCategory;

  @Text(2_000, { description: 'What is happening, in at least 20 characters. Sealed.', optional: true })
  reason?: string | null;

  @Whole({ description: 'At most four; four if left out.', optional: true })
  hours?: number | null;

  toEmergency(): Emergency {
    return { category: this.category, reason: this.reason ?? '', hours: this.hours ?? LONGEST_HOURS };
  }
}

export class ReviewBreakGlassDto {
  @OneOf(verdicts, { description: 'Was it right?' })
  verdict!: BreakGlassVerdict;

  @Text(2_000, { description: 'Why. Sealed.' })
  assessment!: string;

  toReview(): EmergencyReview {
    return { type: 'ReviewBreakGlass', verdict: this.verdict, assessment: this.assessment };
  }
}

export class BreakGlassReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  breakGlassId!: string;
}

export class BreakGlassGrantDto extends BreakGlassReceiptDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ format: 'date-time', description: 'You see the case until then.' })
  until!: string;
}
