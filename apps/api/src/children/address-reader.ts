import { Injectable, NotFoundException } from '@nestjs/common';
import type { ChildIdentity } from '@libs/domain/children/events';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { childStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import { Reading } from '../reading/reading';
import { NO_PART, type Part } from '../reading/sight';
import type { ChildAddressDto } from './child-address.dto';

/** Opens a child's address straight from the ledger: no view has it, not even sealed. */
@Injectable()
export class AddressReader {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly reading: Reading,
  ) {}

  /** @throws NotFoundException if the ledger has no such child */
  async of(childId: string, asking: Asking): Promise<ChildAddressDto> {
    const { ledger, relations } = asking.user;
    const found = relations.case(childId);
    if (!found) throw new NotFoundException();
    const sight = this.reading.sight(asking, childId);
    const address = await sight.see('address', ['address'], () => this.newest(ledger, childId));
    this.reading.disclose(asking, [sight]);
    const { grade, hiddenAddress } = found;
    return { childId, address, grade, hiddenAddress, withheld: sight.withheld, erased: sight.erased };
  }

  /** The newest address. Events of schema 1 have it inside the identity. */
  private async newest(ledger: string, childId: string): Promise<Part> {
    const events = await this.ledger.read.readStream(ledger, childStream(childId));
    const last = events.findLast(
      (event) => holds(event, 'address') || (event.type === 'child.registered' && holds(event, 'identity')),
    );
    if (!last) return NO_PART;
    const path = holds(last, 'address') ? 'address' : 'identity';
    const [part] = await this.keys.open(
      ledger,
      last.eventId,
      last.sealed.filter((sealed) => sealed.path === path),
    );
    if (part?.status !== 'open' || path === 'address') return part ?? NO_PART;
    const { address = null } = part.content as unknown as ChildIdentity;
    return { status: 'open', content: address };
  }
}

const holds = ({ sealed }: StoredEvent, path: string): boolean => sealed.some((part) => part.path === path);
