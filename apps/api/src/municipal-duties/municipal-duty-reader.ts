import { Injectable } from '@nestjs/common';
import { municipalDutyIdOf } from '@libs/commands/municipal-duties.handler';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import { ruleOf, type Rulebook } from '@libs/domain/deadlines/rulebook';
import { municipalDutyStream, RULEBOOK_STREAM } from '@libs/domain/kernel/ids';
import { municipalDuties, type MunicipalDuty } from '@libs/domain/municipal-duties/events';
import { deriveRuled, nationalRuling, rulingAfter } from '@libs/domain/rulebook/ruling';
import { Ledger } from '@libs/ledger/ledger';
import { deadlineShown } from '../reading/shown.dto';
import type { MunicipalDutyDto, MunicipalLimitDto } from './municipal-duties.dto';

/** What the municipality itself owes and when, derived from the ledger: there are few of them, and they are about no case. */
@Injectable()
export class MunicipalDutyReader {
  constructor(private readonly ledger: Ledger) {}

  async duties(ledger: string): Promise<readonly MunicipalDutyDto[]> {
    return Promise.all(municipalDuties.map((duty) => this.duty(ledger, duty)));
  }

  private async duty(ledger: string, duty: MunicipalDuty): Promise<MunicipalDutyDto> {
    const dutyId = municipalDutyIdOf(ledger, duty);
    const [own, rules] = await Promise.all([
      this.ledger.read.readStream(ledger, municipalDutyStream(dutyId)),
      this.ledger.read.readStream(ledger, RULEBOOK_STREAM),
    ]);
    const { book } = rules.reduce(rulingAfter, nationalRuling);
    const limits = deriveRuled([...own, ...rules].sort((one, other) => one.seq - other.seq));
    return { dutyId, duty, watched: own.length > 0, limits: limits.map((limit) => limitShown(limit, book)) };
  }
}

function limitShown(deadline: Deadline, book: Rulebook): MunicipalLimitDto {
  const title = ruleOf(deadline.id, book)?.title ?? { nb: deadline.key, nn: deadline.key, en: deadline.key };
  const past = (deadline.past ?? []).map(({ dueOn, met }) => ({ dueOn, doneOn: met?.on ?? null }));
  return { ...deadlineShown(deadline), title, past };
}
