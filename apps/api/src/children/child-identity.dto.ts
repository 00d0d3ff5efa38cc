import type { NewChild } from '@libs/commands/concern-requests';
import { DateField, Flag, OneOf, Text } from '../http/fields';

/** Who a child is, as far as anybody said. */
export class ChildIdentityDto {
  @Text(200, { description: 'The name as it was given. Sealed.', optional: true })
  name?: string | null;

  @DateField({ description: 'Calendar date. Sealed. Derived from the national id if left out.', optional: true })
  birthDate?: string | null;

  @Text(40, { description: 'National id as it was given, also if its check digits are wrong. Sealed.', optional: true })
  nationalId?: string | null;

  @Text(500, { description: 'Address as it was given. Sealed.', optional: true })
  address?: string | null;

  @Text(40, { description: 'Telephone. Sealed.', optional: true })
  phone?: string | null;

  @Text(100, { description: "The archive's number of the case. Sealed.", optional: true })
  caseNumber?: string | null;

  @Text(40, { description: 'Twelve digits, of who asks for protection. Sealed.', optional: true })
  dufNumber?: string | null;

  @OneOf(['0', '1', '2'], { description: '0 unknown, 1 male, 2 female. Sealed.', optional: true })
  sex?: '0' | '1' | '2' | null;

  @DateField({ description: 'Of an unborn child. Sealed.', optional: true })
  dueDate?: string | null;

  @Flag({ description: 'Not born yet.', optional: true })
  unborn?: boolean | null;

  toNewChild(): NewChild {
    const { name = null, birthDate = null, nationalId = null, address = null, phone = null } = this;
    const { caseNumber = null, unborn, dufNumber, sex, dueDate } = this;
    // What was given only; a command's digest is made of it.
    const more = { ...(dufNumber && { dufNumber }), ...(sex && { sex }), ...(dueDate && { dueDate }) };
    return { name, birthDate, nationalId, address, phone, caseNumber, unborn: unborn ?? false, ...more };
  }
}
