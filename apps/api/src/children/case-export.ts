import { Injectable, NotFoundException } from '@nestjs/common';
import type { Actor } from '@libs/domain/kernel/envelope';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import { OpenedEvents } from '../reading/opened-events';
import { withoutHiddenCases } from '../reading/other-cases';
import { Reading } from '../reading/reading';
import type { CaseExportDto } from './case-export.dto';

/** Events about people who work here: who is whose family belongs to them, not to the family's case. */
const ABOUT_STAFF = /^(staff|unit)\./;

/** Stands for somebody whose name families are not told; role and unit stay. */
const PROTECTED = 'protected';

/** One case as it lies in the ledger, with as much opened as the reader may see: what the right of access is answered with. */
@Injectable()
export class CaseExport {
  constructor(
    private readonly ledger: Ledger,
    private readonly reading: Reading,
    private readonly opened: OpenedEvents,
  ) {}

  /** @throws NotFoundException if the ledger has nothing about the child */
  async of(childId: string, asking: Asking): Promise<CaseExportDto> {
    const { ledger } = asking.user;
    const { seq: head } = await this.ledger.read.head(ledger);
    const about = await this.ledger.read.readSubject(ledger, childId);
    const events = about.filter(({ type, seq }) => seq <= head && !ABOUT_STAFF.test(type));
    const [first, last] = [events.at(0), events.at(-1)];
    if (!first || !last) throw new NotFoundException();
    const sight = this.reading.sight(asking, childId);
    const isNamed = unprotected(asking.user);
    const opened = await this.opened.of(events, sight);
    asking.disclosed.operation('export');
    asking.disclosed.showing(`events ${first.seq}-${last.seq}`);
    this.reading.disclose(asking, [sight]);
    const shown = opened.map((event, at) => ({
      stream: events[at]!.stream,
      ...event,
      actor: isNamed(event.actor) ? event.actor : { ...event.actor, subject: PROTECTED },
    }));
    return {
      childId,
      ledger,
      seq: { from: first.seq, to: last.seq, head },
      events: withoutHiddenCases(shown, childId, asking.user),
      withheld: sight.withheld,
      erased: sight.isErased,
    };
  }
}

/** What a family is given must not name staff whose names are protected. */
function unprotected({ relations }: Asking['user']): (actor: Actor) => boolean {
  const kept = new Set([...relations.allStaff()].flatMap((one) => (one.protectedName ? [one.subject] : [])));
  return ({ subject }) => !kept.has(subject);
}
