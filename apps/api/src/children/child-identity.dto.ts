import type { NewChild } from '@libs/commands/concern-requests';
import { DateField, Flag, Text } from '../http/fields';

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

  @Flag({ description: 'Not born yet.', optional: true })
  unborn?: boolean | null;

  toNewChild(): NewChild {
    const { name = null, birthDate = null, nationalId = null, address = null, phone = null } = this;
    const { caseNumber = null, unborn } = this;
    return { name, birthDate, nationalId, address, phone, caseNumber, unborn: unborn ?? false };
  }
}
