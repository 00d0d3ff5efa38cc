import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { OpenToAll } from '@libs/access/requires.decorator';
import { ReadinessProbe } from './readiness';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessProbe) {}

  @Get('live')
  @OpenToAll()
  @ApiOperation({ summary: 'Is the process alive?' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @OpenToAll()
  @ApiOperation({ summary: 'Can it take requests? A majority read came back within seconds, and it is not stopping.' })
  @ApiResponse({ status: 503, description: 'Not ready.' })
  ready(@Res({ passthrough: true }) response: Response): { status: 'ready' | 'not ready' } {
    response.status(this.readiness.ready ? 200 : 503);
    return { status: this.readiness.ready ? 'ready' : 'not ready' };
  }
}
