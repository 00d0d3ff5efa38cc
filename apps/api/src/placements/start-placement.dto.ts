import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { PlacementRequest } from '@libs/commands/casework/placements';
import { placementKinds, type PlacementKind } from '@libs/domain/placements/events';
import { Code, DateField, Flag, Id, OneOf, Text } from '../http/fields';

const TEXT = 20_000;

/** A sibling as they were thought of. */
export class SiblingDto {
  @Id({ description: "The child's relation to the sibling." })
  relationId!: string;

  @Flag({ description: 'They live together.' })
  together!: boolean;
}

/** Every sibling the child has, each once. */
export const Siblings = (): PropertyDecorator => (target, key) => {
  for (const decorate of [
    ApiProperty({
      type: [SiblingDto],
      description: 'Every sibling of the child, each once; may be empty.',
      maxItems: 50,
    }),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(50, { message: 'must hold at most 50 siblings' }),
    IsObject({ each: true, message: 'must hold objects' }),
    ValidateNested({ each: true }),
    Type(() => SiblingDto),
  ])
    decorate(target, key as string);
};

export class StartPlacementDto {
  @OneOf(placementKinds, { description: 'What kind of place; must agree with the category of the measure.' })
  kind!: PlacementKind;

  @Id({ description: 'The running measure under which the child moves in.' })
  measureId!: string;

  @DateField({ description: 'The day the child moved in.', example: '2026-11-20' })
  movedInOn!: string;

  @Text(TEXT, { description: 'Whose home, or which institution. Sealed.', optional: true })
  home?: string | null;

  @Code({
    description: 'Municipality number of the home, which supervises it. Needed of a family.',
    optional: true,
    example: '1201',
  })
  hostMunicipality?: string | null;

  @Flag({ description: 'A home in family and near network was looked for first (§ 9-4).' })
  networkSearched!: boolean;

  @Text(TEXT, {
    description: 'What was looked for, or why nothing was: needed of a foster home (FOR-fosterhjem § 5). Sealed.',
    optional: true,
    example: 'Syntetisk: mormor og en tante ble spurt.',
  })
  networkSearch?: string | null;

  @Flag({ description: 'The home is in family or near network.' })
  inNetwork!: boolean;

  @Siblings()
  siblings!: SiblingDto[];

  @Text(TEXT, { description: 'Why siblings live apart. Sealed.', optional: true })
  apartReason?: string | null;

  @DateField({
    description: 'When siblings who live apart are thought of anew, within six months; null where none do.',
    optional: true,
  })
  siblingReviewOn?: string | null;

  toRequest(): PlacementRequest {
    const { kind, measureId, movedInOn, networkSearched, inNetwork, siblings } = this;
    const { home = null, hostMunicipality = null, networkSearch = null } = this;
    const { apartReason = null, siblingReviewOn = null } = this;
    return {
      type: 'StartPlacement',
      kind,
      measureId,
      movedInOn,
      home,
      hostMunicipality,
      networkSearched,
      networkSearch,
      inNetwork,
      siblings: siblings.map(({ relationId, together }) => ({ relationId, together })),
      apartReason,
      siblingReviewOn,
    };
  }
}
