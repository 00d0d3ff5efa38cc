import { Injectable } from '@nestjs/common';
import { raisedSince, type RaisedSince } from '@libs/read-models/inbox/raised-since';
import { ViewStore } from '@libs/read-models/view-store';

/** Most reminders looked at together. */
const TOGETHER = 100;
/** How long one look at the view is shared, milliseconds. */
const SHARED_FOR = 250;

/** What is new in the inboxes. Streams that have come equally far share a look, so that a thousand cost as much as one. */
@Injectable()
export class InboxFeed {
  private readonly looks = new Map<string, Promise<RaisedSince>>();

  constructor(private readonly views: ViewStore) {}

  since(ledger: string, after: number): Promise<RaisedSince> {
    const place = `${ledger} ${after}`;
    const known = this.looks.get(place);
    if (known) return known;
    const look = raisedSince(this.views, ledger, after, TOGETHER);
    this.looks.set(place, look);
    setTimeout(() => this.looks.delete(place), SHARED_FOR).unref();
    return look;
  }
}
