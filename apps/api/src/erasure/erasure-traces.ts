import { Injectable, NotFoundException } from '@nestjs/common';
import { seen } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import type { TraceDto, TracesDto } from './erasure.dto';

/** Structured parts: they say who somebody else is, not what was written about the child. */
const NOT_FREE_TEXT = new Set(['identity', 'address', 'staff']);

/**
 * Where other people's free text may name a child whose key is (to be) destroyed: what is sealed for its sisters and
 * brothers, and for anybody else in an event that is also about the child, if the reader may know of their case. Lists
 * only: somebody has to read and decide.
 */
@Injectable()
export class ErasureTraces {
  constructor(private readonly ledger: Ledger) {}

  /** @throws NotFoundException if the ledger has no such erasure */
  async of(erasureId: string, { user, disclosed, verdictOn }: Asking): Promise<TracesDto> {
    const { ledger, relations } = user;
    const childId = relations.childOf('erasure', erasureId);
    if (childId === null) throw new NotFoundException();
    disclosed.add(childId, ['codes'], verdictOn(childId));
    const own = await this.ledger.read.readSubject(ledger, childId);
    const siblings = await this.siblings(ledger, childId, own);
    const theirs = await Promise.all([...siblings].map((one) => this.ledger.read.readSubject(ledger, one)));
    // A sister's case may be closed to somebody who sees this one; and who sees that it is there stands in her log.
    const items = tracesIn([...own, ...theirs.flat()], childId).filter(({ subject }) => {
      const verdict = user.decide('case:read-access', subject);
      if (verdict.effect === 'allow') disclosed.add(subject, ['codes'], verdict);
      return verdict.effect === 'allow';
    });
    return { erasureId, childId, items };
  }

  /** The other children of the reports that the child is in: a report's concerns came with one command. */
  private async siblings(ledger: string, childId: string, own: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
    const commands = new Set(own.filter(isOfManyChildren).map(({ commandId }) => commandId));
    const found = new Set<string>();
    for (const commandId of commands) {
      const receipts = (await this.ledger.read.findCommand(ledger, commandId))?.receipts ?? [];
      const streams = receipts.map(({ stream }) => stream).filter((stream) => stream.startsWith('concern-'));
      const concerns = await Promise.all(streams.map((stream) => this.ledger.read.readStream(ledger, stream)));
      for (const { subjects } of concerns.flat()) subjects.forEach((subject) => found.add(subject));
    }
    found.delete(childId);
    return found;
  }
}

function isOfManyChildren(event: StoredEvent): boolean {
  const fact = seen(event);
  return fact?.type === 'concern.raised' && fact.data.report.children > 1;
}

function tracesIn(events: readonly StoredEvent[], childId: string): readonly TraceDto[] {
  const found = events.flatMap(({ seq, stream, eventId, sealed }) =>
    sealed
      .filter(({ subject, path }) => subject !== childId && !NOT_FREE_TEXT.has(path))
      .map(({ path, subject }) => ({ seq, stream, eventId, path, subject })),
  );
  const distinct = new Map(found.map((trace) => [`${trace.eventId}|${trace.path}|${trace.subject}`, trace]));
  return [...distinct.values()].sort((one, other) => one.seq - other.seq);
}
