import { Injectable, NotFoundException } from '@nestjs/common';
import type { ChildIdentity } from '@libs/domain/children/events';
import { findChild, listChildren } from '@libs/read-models/children/query';
import { childrenView, type ChildDocument } from '@libs/read-models/children/view';
import type { Asking } from '../http/issuing';
import { pageOf, type PageQueryDto } from '../http/paging';
import { Reading } from '../reading/reading';
import type { ChildListedDto, ChildOpenedDto, ChildPageDto } from './child-shown.dto';

@Injectable()
export class ChildReader {
  constructor(private readonly reading: Reading) {}

  async page(page: PageQueryDto, { user: { ledger }, waitFor }: Asking): Promise<ChildPageDto> {
    const store = await this.reading.fresh(childrenView, ledger, waitFor);
    const { items, next } = await listChildren(store, ledger, { allBut: new Set() }, pageOf(page));
    const shown = items.map(async (child) => listed(child, await this.identity(child)));
    return { items: await Promise.all(shown), nextCursor: next };
  }

  /** @throws NotFoundException if the municipality does not know the child */
  async one(childId: string, { user: { ledger }, waitFor }: Asking): Promise<ChildOpenedDto> {
    const store = await this.reading.fresh(childrenView, ledger, waitFor);
    const found = await findChild(store, ledger, childId);
    if (!found) throw new NotFoundException();
    const identity = await this.identity(found);
    const { nationalId = null, address = null, phone = null } = identity ?? {};
    return { ...listed(found, identity), nationalId, address, phone };
  }

  private identity({ ledger, sealed }: ChildDocument): Promise<ChildIdentity | null> {
    return this.reading.newest(ledger, sealed, 'identity') as Promise<ChildIdentity | null>;
  }
}

function listed(found: ChildDocument, identity: ChildIdentity | null): ChildListedDto {
  const {
    _id: childId,
    ledger,
    version,
    seq,
    unborn,
    identified,
    registeredAt,
    concerns,
    investigations,
    measures,
  } = found;
  const known = { concerns, investigations, measures };
  const { name = null, birthDate = null } = identity ?? {};
  return { childId, name, birthDate, ledger, version, seq, unborn, identified, registeredAt, ...known };
}
