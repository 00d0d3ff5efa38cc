import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { ChildRequest } from '@libs/commands/casework/children';
import type { Person } from '@libs/domain/children/commands';
import {
  identityChanges,
  networkRoles,
  relationKinds,
  type IdentityChange,
  type NetworkRole,
  type RelationKind,
} from '@libs/domain/children/events';
import { DateField, Flag, Id, IfGiven, OneOf, Text } from '../http/fields';

const sexes = ['0', '1', '2'] as const;

export class CorrectIdentityDto {
  @OneOf(identityChanges, { description: 'What kind of change it is.', example: 'number-assigned' })
  change!: IdentityChange;

  @DateField({ description: 'Since when it is known.' })
  correctedOn!: string;

  @Flag({ description: 'Not born yet.' })
  unborn!: boolean;

  @Text(200, { description: 'The whole name. Sealed.', optional: true, example: 'Syntetisk Barn' })
  name?: string | null;

  @DateField({ description: 'Sealed. Derived from the national id if left out.', optional: true })
  birthDate?: string | null;

  @Text(40, {
    description:
      "National id or D-number whose check digits hold; or the register's stand-in: birth date + 00100 or 00200, due date + 99999. Sealed.",
    optional: true,
  })
  nationalId?: string | null;

  @Text(40, { description: 'Twelve digits, of who asks for protection. Sealed.', optional: true })
  dufNumber?: string | null;

  @OneOf(sexes, { description: '0 unknown, 1 male, 2 female. Sealed.', optional: true })
  sex?: (typeof sexes)[number] | null;

  @DateField({ description: 'Of an unborn child. Sealed.', optional: true })
  dueDate?: string | null;

  @Text(40, { description: 'Telephone. Sealed.', optional: true })
  phone?: string | null;

  @Text(100, { description: "The archive's number of the case. Sealed.", optional: true })
  caseNumber?: string | null;

  @Text(500, { description: 'Left out: stays as it was. Sealed.', optional: true })
  address?: string | null;

  @Text(20_000, { description: 'Why it was wrong; needed for an error. Sealed.', optional: true })
  reason?: string | null;

  toRequest(): ChildRequest {
    const { change, correctedOn, unborn, name = null, birthDate = null, nationalId = null, phone = null } = this;
    const { dufNumber = null, sex = null, dueDate = null, caseNumber = null, address = null, reason = null } = this;
    const identity = { name, birthDate, nationalId, dufNumber, sex, dueDate, phone, caseNumber };
    return { type: 'CorrectIdentity', change, correctedOn, unborn, identity, address, reason };
  }
}

export class PersonDto {
  @Text(200, { description: 'Sealed.', example: 'Syntetisk Person' })
  name!: string;

  @Text(40, { description: 'National id or D-number whose check digits hold. Sealed.', optional: true })
  nationalId?: string | null;

  @Text(40, { description: 'Sealed.', optional: true })
  phone?: string | null;

  toPerson(): Person {
    const { name, nationalId = null, phone = null } = this;
    return { name, nationalId, phone };
  }
}

class AboutRelationDto {
  @Flag({ description: 'Of a parent, and of nobody else.', optional: true, example: true })
  parentalResponsibility?: boolean | null;

  @Flag({ description: 'Whether they live with the child.', optional: true })
  livesWithChild?: boolean | null;

  @ApiPropertyOptional({
    type: PersonDto,
    nullable: true,
    description: 'Who it is; a sibling may be named by id instead.',
  })
  @IfGiven()
  @ValidateNested({ message: 'must be an object' })
  @Type(() => PersonDto)
  person?: PersonDto | null;

  @Text(20_000, { description: 'What the child itself says of them. Sealed.', optional: true })
  childView?: string | null;
}

export class AddRelationDto extends AboutRelationDto {
  @OneOf(relationKinds, { description: 'What they are to the child.', example: 'parent' })
  kind!: RelationKind;

  @OneOf(networkRoles, { description: 'Of the network, and of nobody else.', optional: true })
  networkRole?: NetworkRole | null;

  @IfGiven()
  @Id({ description: 'A sibling who is registered here; left out for everybody else.' })
  @ApiPropertyOptional({ nullable: true })
  relatedChildId?: string | null;

  @DateField({ description: 'Since when.' })
  relatedOn!: string;

  toRequest(): ChildRequest {
    const { kind, networkRole = null, parentalResponsibility = null, livesWithChild = null } = this;
    const { relatedChildId = null, relatedOn, person, childView = null } = this;
    const said = { parentalResponsibility, livesWithChild, person: person?.toPerson() ?? null, childView };
    return { type: 'AddRelation', kind, networkRole, relatedChildId, relatedOn, ...said };
  }
}

/** What is left out stays as it was. */
export class ChangeRelationDto extends AboutRelationDto {
  @DateField({ description: 'Since when.' })
  changedOn!: string;

  toRequest(relationId: string): ChildRequest {
    const { parentalResponsibility = null, livesWithChild = null, changedOn, person, childView = null } = this;
    const said = { parentalResponsibility, livesWithChild, person: person?.toPerson() ?? null, childView };
    return { type: 'ChangeRelation', relationId, changedOn, ...said };
  }
}

export class EndRelationDto {
  @DateField({ description: 'The last day of it.' })
  endedOn!: string;

  @Flag({ description: 'It should never have been recorded. Default: no.', optional: true })
  enteredInError?: boolean | null;

  @Text(20_000, { description: 'Needed for an error. Sealed.', optional: true })
  reason?: string | null;

  toRequest(relationId: string): ChildRequest {
    const { endedOn, enteredInError, reason = null } = this;
    return { type: 'EndRelation', relationId, endedOn, enteredInError: enteredInError ?? false, reason };
  }
}

export class InterpreterNeedDto {
  @Flag({ description: 'Whether the child needs an interpreter.' })
  needed!: boolean;

  @Text(3, { description: 'ISO 639-3; only if one is needed.', optional: true, example: 'som' })
  language?: string | null;

  @DateField({ description: 'Since when it is known.' })
  recordedOn!: string;

  toRequest(): ChildRequest {
    const { needed, language = null, recordedOn } = this;
    return { type: 'RecordInterpreterNeed', needed, language, recordedOn };
  }
}

export class LinkDuplicateDto {
  @Id({ description: 'The other entry of the same child: one whose case you have, too.' })
  sameAs!: string;

  @Text(20_000, { description: 'How it is known. Sealed.' })
  reason!: string;

  toRequest(): ChildRequest {
    return { type: 'LinkDuplicate', sameAs: this.sameAs, reason: this.reason };
  }
}

export class UnlinkDuplicateDto {
  @Id({ description: 'The entry that is another child after all.' })
  notSameAs!: string;

  @Text(20_000, { description: 'How it is known. Sealed.' })
  reason!: string;

  toRequest(): ChildRequest {
    return { type: 'UnlinkDuplicate', notSameAs: this.notSameAs, reason: this.reason };
  }
}
