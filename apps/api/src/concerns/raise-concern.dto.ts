import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested, IsObject } from 'class-validator';
import type { RaiseConcerns, ReportedChild } from '@libs/commands/concern-requests';
import { ChildIdentityDto } from '../children/child-identity.dto';
import { badField } from '../http/http-problem';
import { Code, Codes, Id, IfGiven, InstantField, OneOf, Text } from '../http/fields';
import type { Channel, ReporterKind } from '@libs/domain/concerns/events';

export class ReportedChildDto {
  @Id({ description: 'A child that is registered already. Give this or `identity`.', optional: true })
  childId?: string | null;

  @ApiPropertyOptional({ type: ChildIdentityDto, description: 'A child that is new here. `{}` if nothing is known.' })
  @IfGiven()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ChildIdentityDto)
  identity?: ChildIdentityDto | null;

  toReported(at: number): ReportedChild {
    if (this.childId && !this.identity) return { childId: this.childId };
    if (this.identity && !this.childId) return { register: this.identity.toNewChild() };
    throw badField('request.invalid', `/children/${at}`, 'give either childId or identity');
  }
}

export class ReporterDto {
  @OneOf(['private', 'public', 'anonymous'], { description: 'Who reported (§ 13-2, § 13-3).' })
  kind!: ReporterKind;

  @Code({ description: 'Register code 9.1 (code list `reporters`).', optional: true, example: '11' })
  code?: string | null;

  @Text(200, { description: 'Sealed.', optional: true })
  name?: string | null;

  @Text(200, { description: 'Sealed.', optional: true })
  role?: string | null;

  @Text(200, { description: 'Sealed.', optional: true })
  organisation?: string | null;

  @Text(40, { description: 'Sealed.', optional: true })
  phone?: string | null;

  @Text(200, { description: 'Sealed.', optional: true })
  email?: string | null;

  @Text(500, { description: 'Sealed.', optional: true })
  address?: string | null;

  @Text(200, { description: 'How the reporter knows the child. Sealed.', optional: true })
  relation?: string | null;
}

export class RaiseConcernDto {
  @InstantField({ description: 'When the service received the report, in any form. The week of § 2-1 runs from here.' })
  receivedAt!: string;

  @OneOf(['oral', 'letter', 'portal'], { description: 'How it came.' })
  channel!: Channel;

  @ApiProperty({ type: ReporterDto })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ReporterDto)
  reporter!: ReporterDto;

  @ApiProperty({ type: [ReportedChildDto], minItems: 1, maxItems: 20, description: 'One concern is raised for each.' })
  @IsArray({ message: 'must be a list' })
  @ArrayMinSize(1, { message: 'must hold at least one child' })
  @ArrayMaxSize(20, { message: 'must hold at most 20 children' })
  @ValidateNested({ each: true })
  @Type(() => ReportedChildDto)
  children!: ReportedChildDto[];

  @Codes({ description: 'What the report is about (code list `contents`); may be set at the review.', optional: true })
  contentCodes?: string[] | null;

  @Text(100_000, { description: 'The report in words. Sealed.' })
  text!: string;

  @Text(2_000, {
    description: 'Specification where a code asks for one (reporter 22, content 18 and 19). Sealed.',
    optional: true,
  })
  specification?: string | null;

  toRequest(): RaiseConcerns {
    const { receivedAt, channel, text } = this;
    const { kind, code = null, ...details } = this.reporter;
    const given = Object.entries(details).filter(([, value]) => value !== undefined && value !== null && value !== '');
    return {
      type: 'RaiseConcerns',
      receivedAt,
      channel,
      reporter: { kind, code },
      reporterDetails: given.length > 0 ? (Object.fromEntries(given) as Record<string, string>) : null,
      contentCodes: this.contentCodes ?? [],
      specification: this.specification ?? null,
      text,
      children: this.children.map((child, at) => child.toReported(at)),
    };
  }
}
