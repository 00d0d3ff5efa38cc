import { partKinds, type Part, type PartKind } from '@libs/domain/kernel/part';
import { Id, OneOf } from './fields';

/** One part of the child's case. */
export class CasePartDto implements Part {
  @OneOf(partKinds, { description: 'What it is.', example: 'investigation' })
  kind!: PartKind;

  @Id({ description: "Its id; of care, contact and aftercare the child's." })
  id!: string;
}
