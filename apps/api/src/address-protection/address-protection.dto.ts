import type { AddressProtectionAction } from '@libs/commands/address-protection.handler';
import type { AddressGrade } from '@libs/domain/address-protection/events';
import { DateField, OneOf, Text } from '../http/fields';

type Grade = Exclude<AddressGrade, 'ugradert'>;
type Paragraph = '7-2' | '6-6';

const grades: readonly Grade[] = ['klientadresse', 'fortrolig', 'strengtFortrolig'];
const paragraphs: readonly Paragraph[] = ['7-2', '6-6'];

class ChangeDto {
  @Text(2_000, { description: 'Why. Sealed.' })
  reason!: string;

  @DateField({ description: 'When the police were told (§ 13-5). Left out: not yet, and owed.', optional: true })
  policeInformedOn?: string | null;
}

const toldOf = ({ reason, policeInformedOn = null }: ChangeDto) => ({ reason, policeInformedOn });

export class SetProtectionDto extends ChangeDto {
  @OneOf(grades, { description: "The population register's value." })
  grade!: Grade;

  @DateField({ description: 'The day of the decision.' })
  setOn!: string;

  toAction(): AddressProtectionAction {
    return { type: 'SetAddressProtection', grade: this.grade, setOn: this.setOn, ...toldOf(this) };
  }
}

export class LiftProtectionDto extends ChangeDto {
  @DateField({ description: 'The day of the decision.' })
  liftedOn!: string;

  toAction(): AddressProtectionAction {
    return { type: 'LiftAddressProtection', liftedOn: this.liftedOn, ...toldOf(this) };
  }
}

export class DecideHiddenAddressDto extends ChangeDto {
  @DateField({ description: "The day of the tribunal's decision." })
  decidedOn!: string;

  @OneOf(paragraphs, { description: '§ 7-2 third paragraph, or § 6-6.' })
  paragraph!: Paragraph;

  toAction(): AddressProtectionAction {
    return { type: 'DecideHiddenAddress', decidedOn: this.decidedOn, paragraph: this.paragraph, ...toldOf(this) };
  }
}

export class LiftHiddenAddressDto extends ChangeDto {
  @DateField({ description: 'The day of the decision.' })
  liftedOn!: string;

  toAction(): AddressProtectionAction {
    return { type: 'LiftHiddenAddress', liftedOn: this.liftedOn, ...toldOf(this) };
  }
}

export class InformPoliceDto {
  @DateField({ description: 'The day.' })
  informedOn!: string;

  toAction(): AddressProtectionAction {
    return { type: 'InformPolice', informedOn: this.informedOn };
  }
}
