import { Injectable, NotFoundException } from '@nestjs/common';
import { decide } from '@libs/access/policy/decide';
import type { CaseRelations } from '@libs/access/relations/relations';
import type { Session } from '@libs/access/session';
import { folded } from '@libs/commands/plan';
import { caseAccess } from '@libs/domain/case-access/case-access';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { caseAccessStream } from '@libs/domain/kernel/ids';
import type { Json } from '@libs/domain/kernel/json';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import type { CaseAccessShownDto } from './case-access-shown.dto';

/** Who sees a case: asked of the same policy that lets them in, so that the answer cannot differ from what happens. */
@Injectable()
export class CaseAccessReader {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
  ) {}

  /** @throws NotFoundException if the ledger has no such case */
  async of(childId: string, { user, disclosed, verdictOn }: Asking): Promise<CaseAccessShownDto> {
    const found = user.relations.case(childId);
    if (!found) throw new NotFoundException();
    const verdict = verdictOn(childId);
    const approves = user.decide('grant:approve', childId).effect === 'allow';
    disclosed.add(childId, approves ? ['codes', 'notes'] : ['codes'], verdict);
    const events = await this.ledger.read.readStream(user.ledger, caseAccessStream(childId));
    const { grade, hiddenAddress, restricted, erased } = found;
    return {
      childId,
      version: events.at(-1)?.version ?? 0,
      unitId: found.unitId ?? user.relations.ownUnitId,
      assigned: found.assigned,
      participations: found.participations,
      grants: await this.grants(events, approves),
      excluded: [...found.excluded],
      breakGlass: openNow(found, user.now),
      ...{ grade, hiddenAddress, restricted, erased },
      maySee: maySee(found, user),
    };
  }

  private grants(events: readonly StoredEvent[], approves: boolean): Promise<CaseAccessShownDto['grants']> {
    const { grants } = folded(caseAccess, events);
    const reasonOf = async (grantId: string): Promise<Json> => {
      const proposed = events.find(
        ({ type, data }) => type === 'case.named-grant-proposed' && data['grantId'] === grantId,
      );
      return approves && proposed ? this.reason(proposed) : null;
    };
    return Promise.all(grants.map(async (grant) => ({ ...grant, reason: await reasonOf(grant.grantId) })));
  }

  private async reason({ ledger, eventId, sealed }: StoredEvent): Promise<Json> {
    const [part] = await this.keys.open(ledger, eventId, sealed);
    return part?.status === 'open' ? part.content : null;
  }
}

const openNow = ({ breakGlass }: CaseRelations, now: string): CaseAccessShownDto['breakGlass'] =>
  breakGlass
    .filter(({ until }) => now < until)
    .map(({ breakGlassId, staffId, until }) => ({ breakGlassId, staffId, until }));

function maySee(of: CaseRelations, { relations, now }: Session): CaseAccessShownDto['maySee'] {
  return [...relations.allStaff()].flatMap((staff) => {
    const caller = { kind: 'staff', staff } as const;
    const verdict = decide({ caller, permission: 'child:read', relations, case: of, now });
    return verdict.effect === 'allow'
      ? [{ staffId: staff.staffId, capacity: verdict.capacity, rule: verdict.rule }]
      : [];
  });
}
