import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { bearerOf } from '@libs/access/bearer';
import { personKey } from '@libs/access/log/disclosure';
import { statedPurpose } from '@libs/access/log/purpose';
import { routeOf } from '@libs/access/request';
import { inboxView } from '@libs/read-models/inbox/view';
import { badField, HttpProblem } from '../http/http-problem';
import type { Asking } from '../http/issuing';
import { traceIdOf } from '../http/request-context';
import { Reading } from '../reading/reading';
import type { InboxStreamQueryDto } from './inbox.dto';
import { wants } from './inbox-reader';
import { InboxStreams } from './inbox-streams';

/** Opens a stream for a request that the guard let in. */
@Injectable()
export class StreamDoor {
  constructor(
    private readonly reading: Reading,
    private readonly streams: InboxStreams,
  ) {}

  /**
   * Goes on after the last reminder the client got; for a client that got none, after what the view has at this moment.
   * @throws HttpProblem for a client that takes no event stream, or comes back with what was never an id of ours
   */
  async open(query: InboxStreamQueryDto, asking: Asking, request: Request, response: Response): Promise<void> {
    if (!/\btext\/event-stream\b/.test(request.headers.accept ?? ''))
      throw new HttpProblem(406, 'request.not-acceptable');
    const token = bearerOf(request);
    if (token === null) throw new UnauthorizedException();
    const last = lastEventIdOf(request);
    const { user, language } = asking;
    const store = await this.reading.fresh(inboxView, asking);
    const stream = {
      token,
      ledger: user.ledger,
      route: routeOf(request),
      traceId: traceIdOf(request),
      language,
      purpose: statedPurpose(request.headers['purpose']?.toString()) ?? null,
      position: last ?? (await store.checkpoint(inboxView, user.ledger)),
      wants: wants.bind(null, query),
    };
    this.streams.open(stream, personKey(user.asker), response);
  }
}

/** The number of the last reminder a client got; null for one that got none. @throws HttpProblem (400) */
function lastEventIdOf({ headers }: Request): number | null {
  const value = headers['last-event-id'];
  if (value === undefined) return null;
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
  throw badField('request.header-invalid', 'Last-Event-ID', 'must be the id of a message of this stream');
}
