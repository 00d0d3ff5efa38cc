import { evolveCaseFile } from '@libs/domain/case-file/fold';
import { openParts } from '@libs/domain/case-file/open-parts';
import type { Fact } from '@libs/domain/kernel/envelope';
import { moveStream } from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import type { MoveHandedOver, MoveReceived } from '@libs/domain/moves/events';
import { move, offeredTo, unhindered } from '@libs/domain/moves/move';
import { moveRefusals } from '@libs/domain/moves/refusals';
import type { Ledger } from '@libs/ledger/ledger';
import type { Decisions } from '../decisions';
import type { Issued } from '../issued';
import { firstStep, folded, step, type Plan } from '../plan';
import type { Copying } from './copying';
import { endedInvestigations, forwardedConcerns } from './end-here';
import type { MoveReceipt } from './hand-over.handler';
import { hindranceOf, leaving } from './leaving';
import type { MoveBook } from './move-book';
import { newIdOf } from './new-ids';
import { onBehalf, type Cause } from './system';
import { investigatedAnew, limitsHere, openedByTransfer, runningLimits } from './taking-over';

const refuse = refusing(moveRefusals);

/** What the receiving municipality says; a number is made where the archive gave none. */
export type Answer = { readonly moveId: string; readonly from: string; readonly caseNumber: string | null };

type Received = MoveReceived['data'];

/**
 * Takes a case over from another ledger. The copies go into this ledger first, a long history in several appends; what
 * makes them a case here (opened, received, limits that run) comes with the last of them in one append, so half a case is
 * never one. Then the old ledger is told. What was cut short is finished by whoever accepts again, or by `MoveRepair`:
 * every append has an id made from the move's.
 */
export class Acceptance {
  constructor(
    private readonly ledger: Ledger,
    private readonly decisions: Decisions,
    private readonly copying: Copying,
    private readonly book: MoveBook,
  ) {}

  /** @throws Rejection `move.…` */
  async accept(answer: Answer, issued: Issued): Promise<MoveReceipt> {
    const { moveId, from } = answer;
    const stream = moveStream(moveId);
    if (from === issued.ledger || !this.book.ledgers.includes(from)) throw refuse('move.unknown');
    const once = { ...issued, expectedVersion: null };
    const receipts = await this.decisions.run(once, { type: 'AcceptMove', ...answer }, () => this.take(answer, issued));
    const { childId } = await this.settle(moveId, issued);
    return { moveId, childId, ...receipts.find((receipt) => receipt.stream === stream)! };
  }

  /** Tells the old ledger of what this one received, with what was recorded there meanwhile; safe to repeat. */
  async settle(moveId: string, cause: Cause): Promise<Received> {
    const [first] = await this.ledger.read.readStream(cause.ledger, moveStream(moveId));
    const received = (first as unknown as MoveReceived).data;
    const command = onBehalf(cause, received.from, ['move-accepted', moveId]);
    await this.decisions.run(command, { type: 'AcceptMove', moveId }, () => this.tell(received, cause));
    return received;
  }

  private async take({ moveId, from, caseNumber }: Answer, issued: Issued): Promise<Plan> {
    const { ledger: to, now } = issued;
    const stream = moveStream(moveId);
    const there = await this.ledger.read.readStream(from, stream);
    const state = folded(move, there);
    const leaver = 'childId' in state ? await leaving(this.ledger, from, state.childId) : null;
    // Last: whatever the other ledger says after a twin of this acceptance, the twin's case is here by then.
    if ((await this.ledger.read.readStream(to, stream)).length > 0) return { steps: [{ stream, decide: () => [] }] };
    const { childId: oldChildId } = offeredTo(to, state);
    const { upTo, headHash, events } = handOverIn(there);
    const old = leaver!;
    unhindered(hindranceOf(old, oldChildId));
    if (old.file.case.status !== 'open') throw refuse('move.case-not-open');
    if (old.carried.length !== events) throw refuse('move.changed-since');
    const copies = await this.copying.allButLast({ moveId, oldChildId }, old, issued);
    const childId = newIdOf(moveId, oldChildId);
    const proof = { from, oldChildId, upTo, headHash, events, limits: limitsHere(moveId, old.events) };
    return {
      steps: [
        ...copies,
        openedByTransfer(childId, old.file.case.openedOn, caseNumber, now),
        ...investigatedAnew(moveId, old.file, osloDateOf(now), municipalityOf(to)),
        firstStep(stream, move, { type: 'ReceiveMove', now, moveId, childId, ...proof }),
      ],
    };
  }

  private async tell({ moveId, oldChildId, childId, from }: Received, cause: Cause): Promise<Plan> {
    const { ledger: to, now } = cause;
    const stream = moveStream(moveId);
    const state = folded(move, await this.ledger.read.readStream(from, stream));
    if (state.status === 'accepted') return { steps: [{ stream, decide: () => [] }] };
    const old = await leaving(this.ledger, from, oldChildId);
    await this.copying.rest({ moveId, oldChildId }, old, cause);
    const today = osloDateOf(now);
    const ended = [
      ...endedInvestigations(old.file, today, municipalityOf(to)),
      ...forwardedConcerns(old.events, today, to),
    ];
    const endings = ended.flatMap(({ decide }) => decide([])) as unknown as readonly Fact[];
    const parts = openParts(endings.reduce(evolveCaseFile, old.file));
    const limits = runningLimits(old.events, 'goes-on', 'begins-anew');
    return {
      steps: [
        ...ended,
        step(stream, move, { type: 'AcceptMove', now, ledger: to, newChildId: childId, parts, limits }),
      ],
      unchanged: { since: old.head.seq, streams: [], subjects: [oldChildId] },
    };
  }
}

const municipalityOf = (ledger: string): string => ledger.split('-')[0] ?? ledger;

/** The newest one is what is offered. */
const handOverIn = (events: readonly { readonly type: string; readonly data: object }[]): MoveHandedOver['data'] =>
  events.findLast(({ type }) => type === 'move.handed-over')!.data as MoveHandedOver['data'];
