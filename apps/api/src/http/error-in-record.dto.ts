import { errorKinds, type ErrorKind } from '@libs/domain/kernel/error-in-record';
import { DateField, Id, OneOf, Text } from './fields';

/** A day was written down wrongly: the body's own `field` says which. */
export class CorrectDateDto {
  @DateField({ description: 'The right day.', example: '2026-11-19' })
  to!: string;

  @Text(20_000, { description: 'How the error came about. Sealed.', example: 'Syntetisk: skrivefeil' })
  reason!: string;
}

/** Something was recorded that should not have been; nothing is deleted. */
export class EnterInErrorDto {
  @OneOf(errorKinds, { description: 'What was wrong.', example: 'mistake' })
  kind!: ErrorKind;

  @Id({ description: 'Another of the same kind that says it rightly.', optional: true })
  replacedBy?: string | null;

  @Text(20_000, { description: 'How the error came about. Sealed.', example: 'Syntetisk: ført ved en feil' })
  reason!: string;

  protected said() {
    const { kind, replacedBy = null, reason } = this;
    return { kind, replacedBy, reason };
  }
}
