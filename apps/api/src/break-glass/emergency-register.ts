import { Injectable } from '@nestjs/common';
import type { BreakGlassOpened, BreakGlassReviewed } from '@libs/domain/break-glass/events';
import { Ledger } from '@libs/ledger/ledger';
import type { TypedFact } from '@libs/ledger/typed-facts';

const TYPES = ['break-glass.opened', 'break-glass.reviewed'];

type Opened = TypedFact & Pick<BreakGlassOpened, 'data'>;
type Reviewed = TypedFact & Pick<BreakGlassReviewed, 'data'>;

/** One opening, with its review if there was one. What was written is still sealed. */
export type RegisteredEmergency = { readonly opened: Opened; readonly reviewed: Reviewed | null };

type Known = { upTo: number; readonly emergencies: Map<string, RegisteredEmergency> };

/** Every opening of every ledger, folded from the ledger; after the first look only what is new is read. They are few. */
@Injectable()
export class EmergencyRegister {
  private readonly ledgers = new Map<string, Known>();

  constructor(private readonly ledger: Ledger) {}

  /** As they are at this moment, last opened first. */
  async all(ledger: string): Promise<readonly RegisteredEmergency[]> {
    const known = this.ledgers.get(ledger) ?? { upTo: 0, emergencies: new Map<string, RegisteredEmergency>() };
    this.ledgers.set(ledger, known);
    for await (const { to, events } of this.ledger.read.readTypes(ledger, known.upTo, TYPES, TYPES)) {
      for (const event of events) fold(known.emergencies, event);
      known.upTo = Math.max(known.upTo, to);
    }
    return [...known.emergencies.values()].sort((one, other) => other.opened.seq - one.opened.seq);
  }
}

function fold(emergencies: Map<string, RegisteredEmergency>, event: TypedFact): void {
  if (event.type === 'break-glass.opened') {
    const opened = event as unknown as Opened;
    const { breakGlassId } = opened.data;
    emergencies.set(breakGlassId, { opened, reviewed: emergencies.get(breakGlassId)?.reviewed ?? null });
    return;
  }
  const reviewed = event as unknown as Reviewed;
  const known = emergencies.get(reviewed.data.breakGlassId);
  if (known) emergencies.set(reviewed.data.breakGlassId, { ...known, reviewed });
}
