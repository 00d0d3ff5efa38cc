import { Injectable } from '@nestjs/common';
import type { UnitEvent } from '@libs/domain/organisation/events';
import { Ledger } from '@libs/ledger/ledger';
import type { UnitShownDto } from './units.dto';

const TYPES: readonly UnitEvent['type'][] = ['unit.opened', 'unit.closed'];

type Known = { upTo: number; readonly units: Map<string, UnitShownDto> };

/** Every ledger's units with their names, folded from the ledger; after the first look only what is new is read. */
@Injectable()
export class UnitDirectory {
  private readonly ledgers = new Map<string, Known>();

  constructor(private readonly ledger: Ledger) {}

  /** As they are at this moment, first opened first. */
  async units(ledger: string): Promise<readonly UnitShownDto[]> {
    const known = this.ledgers.get(ledger) ?? { upTo: 0, units: new Map<string, UnitShownDto>() };
    this.ledgers.set(ledger, known);
    for await (const { to, events } of this.ledger.read.readTypes(ledger, known.upTo, TYPES)) {
      for (const event of events) fold(known.units, event as unknown as UnitEvent);
      known.upTo = Math.max(known.upTo, to);
    }
    return [...known.units.values()];
  }
}

function fold(units: Map<string, UnitShownDto>, event: UnitEvent): void {
  if (event.type === 'unit.opened') return void units.set(event.data.unitId, { ...event.data, open: true });
  const unit = units.get(event.data.unitId);
  if (unit) units.set(unit.unitId, { ...unit, open: false });
}
