import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessDenied } from '@libs/access/access-denied';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { StaffCommandIssued } from '@libs/commands/staff.handler';
import { ForCommand, ForQuery } from '../http/documented';
import { AskedBy, IssuedBy, type Asking } from '../http/issuing';
import { StaffReader } from './staff-reader';
import { MeDto, StaffReceiptDto } from './staff-shown.dto';
import { RecordKinshipDto } from './staff.dto';

@ApiTags('organisation')
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: StaffReader,
  ) {}

  @Get()
  @Requires('self:read')
  @ForQuery('What the ledger knows of you at this moment: roles, unit, duty, kinship.')
  @ApiOkResponse({ type: MeDto })
  me(@AskedBy() { user }: Asking): MeDto {
    return this.reader.me(user);
  }

  /** To step aside is everybody's own duty (habilitet), so it needs nobody's leave; only others can take it back. */
  @Post('kinships')
  @Requires('self:step-aside')
  @ForCommand('You are of the family of a child, or the child yourself: its case is closed to you from now on.')
  @ApiCreatedResponse({ type: StaffReceiptDto })
  declareKinship(@Body() body: RecordKinshipDto, @IssuedBy() issued: Issued): Promise<StaffReceiptDto> {
    if (issued.by === null) throw new AccessDenied();
    return this.commands.execute(new StaffCommandIssued(issued.by, body.toAction(), issued));
  }
}
