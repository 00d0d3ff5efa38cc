import { Injectable } from '@nestjs/common';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { Keys } from '@libs/keys/keys';
import type { TypedFact } from '@libs/ledger/typed-facts';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import { NO_PART, type Part, type Sight } from '../reading/sight';
import type {
  BreakGlassCountsDto,
  BreakGlassListedDto,
  BreakGlassQueryDto,
  BreakGlassReportDto,
} from './break-glass-report.dto';
import { EmergencyRegister, type RegisteredEmergency } from './emergency-register';

/** How often cases were opened in emergencies, by whom and whether it was right: of those the reader may know of. */
@Injectable()
export class BreakGlassReport {
  constructor(
    private readonly register: EmergencyRegister,
    private readonly keys: Keys,
    private readonly reading: Reading,
  ) {}

  async of({ from, to }: BreakGlassQueryDto, asking: Asking): Promise<BreakGlassReportDto> {
    const { ledger } = asking.user;
    const all = await this.register.all(ledger);
    const asked = all.filter(({ opened }) => isBetween(osloDateOf(opened.occurredOn), from, to));
    const seen = this.reading.sights(asking, 'break-glass:report', asked, ({ opened }) => opened.data.childId);
    const items = await Promise.all(seen.map(({ item, sight }) => this.listed(ledger, item, sight)));
    this.reading.disclose(
      asking,
      seen.map(({ sight }) => sight),
    );
    return { counts: countsOf(items), items };
  }

  private async listed(
    ledger: string,
    { opened, reviewed }: RegisteredEmergency,
    sight: Sight,
  ): Promise<BreakGlassListedDto> {
    const { breakGlassId, childId, staffId, category, until } = opened.data;
    const reason = await sight.see('reason', ['notes'], () => this.part(ledger, opened));
    const assessment = await sight.see('assessment', ['notes'], () => this.part(ledger, reviewed));
    return {
      ...{ breakGlassId, childId, staffId, unitId: opened.actor.unit, category, until },
      openedAt: opened.occurredOn,
      reason,
      verdict: reviewed?.data.verdict ?? null,
      reviewedAt: reviewed?.occurredOn ?? null,
      assessment,
      withheld: sight.withheld,
      erased: sight.erased,
    };
  }

  private async part(ledger: string, fact: TypedFact | null): Promise<Part> {
    if (!fact) return NO_PART;
    const [part] = await this.keys.open(ledger, fact.eventId, fact.sealed);
    return part ?? NO_PART;
  }
}

const isBetween = (day: string, from: string | undefined, to: string | undefined): boolean =>
  (!from || from <= day) && (!to || day <= to);

function countsOf(items: readonly BreakGlassListedDto[]): BreakGlassCountsDto {
  const reviewed = items.filter(({ verdict }) => verdict !== null).length;
  return {
    total: items.length,
    reviewed,
    unreviewed: items.length - reviewed,
    byCategory: tally(items.map(({ category }) => category)),
    byUnit: tally(items.map(({ unitId }) => unitId ?? 'none')),
    byPerson: tally(items.map(({ staffId }) => staffId)),
  };
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
