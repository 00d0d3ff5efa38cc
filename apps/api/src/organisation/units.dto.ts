import { ApiProperty } from '@nestjs/swagger';
import type { UnitAction } from '@libs/commands/units.handler';
import { unitKinds, type PartnerService, type UnitKind, type UnitPlace } from '@libs/domain/organisation/events';
import { ReceiptDto } from '../http/answers';
import { DateField, OneOf, Text } from '../http/fields';

const services: readonly PartnerService[] = [
  'kindergarten',
  'school',
  'health-station',
  'ppt',
  'nav',
  'bup',
  'police',
  'crisis-centre',
  'other',
];
const places: readonly UnitPlace[] = ['own-premises', 'police', 'crisis-centre', 'school'];

export class OpenUnitDto {
  @Text(200, { description: 'What the unit is called.' })
  name!: string;

  @OneOf(unitKinds, {
    description: 'A unit of the child-welfare service itself, a partner service, or a private provider (§ 15-7).',
  })
  kind!: UnitKind;

  @OneOf(services, { description: 'Which service a partner is.', optional: true })
  service?: PartnerService | null;

  @OneOf(places, { description: 'Where the unit sits. Default: own premises.', optional: true })
  place?: UnitPlace | null;

  toAction(): UnitAction {
    const { name, kind, service = null } = this;
    return { type: 'OpenUnit', name, kind, service, place: this.place ?? 'own-premises' };
  }
}

export class CloseUnitDto {
  @DateField({ description: 'The last day.' })
  closedOn!: string;

  toAction(): UnitAction {
    return { type: 'CloseUnit', closedOn: this.closedOn };
  }
}

export class UnitReceiptDto extends ReceiptDto {
  @ApiProperty({ format: 'uuid' })
  unitId!: string;
}

export class UnitShownDto {
  @ApiProperty({ format: 'uuid' })
  unitId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: [...unitKinds] })
  kind!: UnitKind;

  @ApiProperty({ type: String, enum: services, nullable: true })
  service!: PartnerService | null;

  @ApiProperty({ enum: places })
  place!: UnitPlace;

  @ApiProperty()
  open!: boolean;
}

export class UnitsShownDto {
  @ApiProperty({ type: [UnitShownDto] })
  items!: readonly UnitShownDto[];
}
