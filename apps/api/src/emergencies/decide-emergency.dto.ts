import type { EmergencyRequest } from '@libs/commands/casework/emergencies';
import {
  emergencyDeciders,
  emergencyKinds,
  type EmergencyDecider,
  type EmergencyKind,
} from '@libs/domain/emergencies/events';
import { DateField, Flag, OneOf, Text } from '../http/fields';
import { Basis, basisOf, type LegalBasisDto } from '../http/legal-basis.dto';

export class DecideEmergencyDto {
  @OneOf(emergencyKinds, { description: '§§ 4-2, 4-3, 4-4, 4-5, 4-6, 7-7 and 4-1.', example: 'care' })
  kind!: EmergencyKind;

  @Basis({ description: "The kind's own section, of the act in force that day." })
  legalBasis!: LegalBasisDto;

  @DateField({ description: 'The day of the decision: the time to petition the tribunal runs from it.' })
  decidedOn!: string;

  @OneOf(emergencyDeciders, {
    description: 'Who made it; only leader or deputy forbid a move (§ 4-3).',
    example: 'leader',
  })
  decider!: EmergencyDecider;

  @Flag({ description: 'Is the child’s habitual residence in another state (§ 4-2)?' })
  abroad!: boolean;

  @Text(20_000, { description: 'What is decided, in words. Sealed.' })
  content!: string;

  @Text(20_000, { description: 'The facts it rests on. Sealed.' })
  facts!: string;

  @Text(20_000, { description: 'What the child said, or why it could not be asked. Sealed.' })
  childView!: string;

  @Text(20_000, { description: 'Why it is best for the child. Sealed.' })
  bestInterests!: string;

  toRequest(): EmergencyRequest {
    const { kind, decidedOn, decider, abroad, content, facts, childView, bestInterests } = this;
    const said = { content, facts, childView, bestInterests };
    return { type: 'DecideEmergency', kind, legalBasis: basisOf(this.legalBasis), decidedOn, decider, abroad, ...said };
  }
}
