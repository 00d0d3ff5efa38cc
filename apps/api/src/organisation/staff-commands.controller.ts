import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { StaffCommandIssued, StaffMemberBegins } from '@libs/commands/staff.handler';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { StaffReceiptDto } from './staff-shown.dto';
import {
  DepartureDto,
  GiveRoleDto,
  RecordKinshipDto,
  RegisterStaffDto,
  TakeRoleDto,
  WithdrawKinshipDto,
} from './staff.dto';
import { CancelDutyDto, EndAbsenceDto, PlanDutyDto, RecordAbsenceDto } from './staff-time.dto';

@ApiTags('organisation')
@Controller('v1/staff')
export class StaffCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('organisation:manage')
  @ForCommand('Somebody begins to work here. A person has one entry for good, whatever they do here.')
  @ApiCreatedResponse({ type: StaffReceiptDto })
  register(@Body() body: RegisterStaffDto, @IssuedBy() issued: Issued): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffMemberBegins(body.toNewStaff(), issued));
  }

  @Post(':id/roles')
  @Requires('organisation:manage')
  @ForCommand('The person has a role in a unit from now on. Nobody gives a role to themself.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: StaffReceiptDto })
  giveRole(@PathId('id') id: string, @Body() body: GiveRoleDto, @IssuedBy() issued: Issued): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/role-removals')
  @HttpCode(200)
  @Requires('organisation:manage')
  @ForCommand('A role is taken away, with effect on the next request.')
  @MayBeAbsent()
  @ApiOkResponse({ type: StaffReceiptDto })
  takeRole(@PathId('id') id: string, @Body() body: TakeRoleDto, @IssuedBy() issued: Issued): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/absences')
  @Requires('organisation:manage')
  @ForCommand('The person is away; a stand-in has their cases meanwhile.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: StaffReceiptDto })
  recordAbsence(
    @PathId('id') id: string,
    @Body() body: RecordAbsenceDto,
    @IssuedBy() issued: Issued,
  ): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/absence-endings')
  @HttpCode(200)
  @Requires('organisation:manage')
  @ForCommand('The person is back before the absence is over.')
  @MayBeAbsent()
  @ApiOkResponse({ type: StaffReceiptDto })
  endAbsence(
    @PathId('id') id: string,
    @Body() body: EndAbsenceDto,
    @IssuedBy() issued: Issued,
  ): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/duty-shifts')
  @Requires('organisation:manage')
  @ForCommand("The person is on duty for a unit's incoming reports.")
  @MayBeAbsent()
  @ApiCreatedResponse({ type: StaffReceiptDto })
  planDuty(@PathId('id') id: string, @Body() body: PlanDutyDto, @IssuedBy() issued: Issued): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/duty-cancellations')
  @HttpCode(200)
  @Requires('organisation:manage')
  @ForCommand('The shift is cancelled.')
  @MayBeAbsent()
  @ApiOkResponse({ type: StaffReceiptDto })
  cancelDuty(
    @PathId('id') id: string,
    @Body() body: CancelDutyDto,
    @IssuedBy() issued: Issued,
  ): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/kinship-withdrawals')
  @HttpCode(200)
  @Requires('organisation:manage')
  @ForCommand('What was recorded of kinship was wrong. Never by the person themself.')
  @MayBeAbsent()
  @ApiOkResponse({ type: StaffReceiptDto })
  withdrawKinship(
    @PathId('id') id: string,
    @Body() body: WithdrawKinshipDto,
    @IssuedBy() issued: Issued,
  ): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/departure')
  @HttpCode(200)
  @Requires('organisation:manage')
  @ForCommand('The person works here no longer.')
  @MayBeAbsent()
  @ApiOkResponse({ type: StaffReceiptDto })
  leave(@PathId('id') id: string, @Body() body: DepartureDto, @IssuedBy() issued: Issued): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/kinships')
  @Requires('organisation:manage')
  @ForCommand('The person is of the family of a child, or the child itself: its case is closed to them.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: StaffReceiptDto })
  recordKinship(
    @PathId('id') id: string,
    @Body() body: RecordKinshipDto,
    @IssuedBy() issued: Issued,
  ): Promise<StaffReceiptDto> {
    return this.commands.execute(new StaffCommandIssued(id, body.toAction(), issued));
  }
}
