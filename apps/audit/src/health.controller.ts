import { Controller, Get } from '@nestjs/common';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { OpenToAll } from '@libs/access/requires.decorator';
import { LedgerReader } from '@libs/ledger/read';

@Controller('health')
export class HealthController {
  constructor(private readonly read: LedgerReader) {}

  @Get('live')
  @OpenToAll()
  live() {
    return { status: 'live' };
  }

  /** Ready when a ledger can be read, which is all this service does; 503 otherwise. */
  @Get('ready')
  @OpenToAll()
  async ready() {
    const { seq } = await this.read.head(INTAKE_LEDGER);
    return { status: 'ready', intakeHead: seq };
  }
}
