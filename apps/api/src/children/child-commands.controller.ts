import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ChildCommandIssued } from '@libs/commands/children.handler';
import type { Issued } from '@libs/commands/issued';
import { ChildReceiptDto } from '../http/answers';
import { ForCommand } from '../http/documented';
import { IssuedBy } from '../http/issuing';
import { ChildIdentityDto } from './child-identity.dto';

@ApiTags('children')
@Controller('v1/children')
export class ChildCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('child:register')
  @ForCommand('A child, or a young person up to 25, becomes known to the service without a report.')
  @ApiCreatedResponse({ type: ChildReceiptDto })
  register(@Body() body: ChildIdentityDto, @IssuedBy() issued: Issued): Promise<ChildReceiptDto> {
    return this.commands.execute(new ChildCommandIssued(body.toNewChild(), issued));
  }
}
