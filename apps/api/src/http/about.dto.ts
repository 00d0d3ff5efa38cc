import { partKinds, type PartKind } from '@libs/domain/kernel/part';
import { Id, OneOf } from './fields';

/** Which part of the case a body is about. */
export class AboutDto {
  @OneOf(partKinds, { description: 'What kind of part.', example: 'measure' })
  kind!: PartKind;

  @Id({ description: "The part's id; of care, contact and aftercare the child's own." })
  id!: string;
}
