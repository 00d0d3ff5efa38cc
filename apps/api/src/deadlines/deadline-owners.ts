import { Injectable } from '@nestjs/common';
import { DeadlineOwners } from '@libs/access/deadline-owners';
import { findDeadline } from '@libs/read-models/deadlines/query';
import { ViewStore } from '@libs/read-models/view-store';

/** Says to the guard whose case a time limit in a path is about. */
@Injectable()
export class OwnersInView extends DeadlineOwners {
  constructor(private readonly store: ViewStore) {
    super();
  }

  async childOf(ledger: string, deadlineId: string): Promise<string | null> {
    return (await findDeadline(this.store, ledger, deadlineId))?.childId ?? null;
  }
}
