import { isRealDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { isMunicipalLedger } from '../kernel/ids';
import { osloDateOf } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { AcceptMove, HandOverMove, Hindrance, MoveCommand, NotifyMove, ReceiveMove, RefuseMove } from './commands';
import type { MoveEvent } from './events';
import { moveRefusals } from './refusals';

type Known = { readonly moveId: string; readonly childId: string; readonly to: string };
type Notified = Known & { readonly status: 'notified' };
/** `upTo`: the newest hand-over's. */
type HandedOver = Known & { readonly status: 'handed-over'; readonly upTo: number; readonly events: number };
export type Move =
  | { readonly status: 'unknown' }
  | Notified
  | HandedOver
  | (Known & { readonly status: 'refused' | 'withdrawn' })
  | { readonly status: 'accepted' }
  | { readonly status: 'received' };

const refuse = refusing(moveRefusals);

const known = (state: Move, { data: { moveId, childId } }: MoveEvent): Known => ({
  moveId,
  childId,
  to: 'to' in state ? state.to : '',
});

const notified = (command: NotifyMove): MoveEvent => {
  const { moveId, childId, from, to, movesOn, notice, caseOpen, underWay, now } = command;
  if (!isMunicipalLedger(to)) throw refuse('move.no-municipality', 'to');
  if (to === from) throw refuse('move.to-itself', 'to');
  if (!isRealDate(movesOn)) throw refuse('move.impossible-date', 'movesOn');
  if (!caseOpen) throw refuse('move.case-not-open');
  if (underWay) throw refuse('move.another-under-way');
  return {
    type: 'move.notified',
    occurredOn: now,
    subjects: [childId],
    data: { moveId, childId, to, movesOn },
    personal: personal(childId, { notice }),
  };
};

/** @throws Rejection if this stands in the way */
export const unhindered = (hindrance: Hindrance | null): void => {
  switch (hindrance) {
    case 'restricted':
      throw refuse('move.case-restricted');
    case 'erased':
      throw refuse('move.case-erased');
    case 'emergency-open':
      throw refuse('move.emergency-open');
    case 'tribunal-pending':
      throw refuse('move.tribunal-pending');
    case null:
      return;
  }
};

const handedOver = (command: HandOverMove, state: Notified | HandedOver): MoveEvent => {
  const { now, served, hindrance, upTo, headHash, events } = command;
  const { moveId, childId, to } = state;
  if (!served) throw refuse('move.not-served');
  unhindered(hindrance);
  if (state.status === 'handed-over' && state.events === events) throw refuse('move.already-handed-over');
  const data = { moveId, childId, to, upTo, headHash, events };
  return { type: 'move.handed-over', occurredOn: now, subjects: [childId], data, personal: [] };
};

const refused = ({ now, reason }: RefuseMove, { moveId, childId }: HandedOver): MoveEvent => {
  if (!says(reason)) throw refuse('move.reason-missing', 'reason');
  const refusedOn = osloDateOf(now);
  const data = { moveId, childId, refusedOn };
  return { type: 'move.refused', occurredOn: now, subjects: [childId], data, personal: personal(childId, { reason }) };
};

const accepted = ({ now, newChildId, parts, limits }: AcceptMove, { moveId, childId, to }: Known): MoveEvent => {
  const data = { moveId, childId, acceptedOn: osloDateOf(now), to, newChildId, parts, limits };
  return { type: 'move.accepted', occurredOn: now, subjects: [childId], data, personal: [] };
};

const received = (command: ReceiveMove): MoveEvent => {
  const { type: _, now, ...said } = command;
  const data = { ...said, receivedOn: osloDateOf(now) };
  return { type: 'move.received', occurredOn: now, subjects: [command.childId], data, personal: [] };
};

/** Until the new municipality has answered. */
const underWay = (state: Move): Notified | HandedOver => {
  switch (state.status) {
    case 'notified':
    case 'handed-over':
      return state;
    case 'unknown':
    case 'received':
      throw refuse('move.unknown');
    case 'refused':
    case 'withdrawn':
    case 'accepted':
      throw refuse('move.not-under-way');
  }
};

/** To others than the one it was handed over to it does not exist. */
export const offeredTo = (ledger: string, state: Move): HandedOver => {
  const move = underWay(state);
  if (move.to !== ledger) throw refuse('move.unknown');
  if (move.status !== 'handed-over') throw refuse('move.not-handed-over');
  return move;
};

/** What the new municipality has received it has, also if somebody here took the offer back before they knew. */
const receivedBy = (ledger: string, state: Move): Known =>
  (state.status === 'refused' || state.status === 'withdrawn') && state.to === ledger
    ? state
    : offeredTo(ledger, state);

/**
 * A case goes from one municipality to another (§ 13-5). Stream: `move-<id>`, in the ledger it leaves and in the one that
 * receives it. Responsibility stays where it is until the case is accepted.
 */
export const move: Decider<Move, MoveCommand, MoveEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'NotifyMove':
        if (state.status !== 'unknown') throw refuse('move.already-notified');
        return [notified(command)];
      case 'HandOverMove':
        return [handedOver(command, underWay(state))];
      case 'WithdrawMove': {
        const { moveId, childId } = underWay(state);
        const data = { moveId, childId, withdrawnOn: osloDateOf(command.now) };
        return [{ type: 'move.withdrawn', occurredOn: command.now, subjects: [childId], data, personal: [] }];
      }
      case 'RefuseMove':
        return [refused(command, offeredTo(command.ledger, state))];
      case 'AcceptMove':
        return [accepted(command, receivedBy(command.ledger, state))];
      case 'ReceiveMove':
        if (state.status !== 'unknown') throw refuse('move.already-received');
        return [received(command)];
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'move.notified': {
        const { moveId, childId, to } = event.data;
        return { status: 'notified', moveId, childId, to };
      }
      case 'move.handed-over': {
        const { moveId, childId, to, upTo, events } = event.data;
        return { status: 'handed-over', moveId, childId, to, upTo, events };
      }
      case 'move.refused':
        return { ...known(state, event), status: 'refused' };
      case 'move.withdrawn':
        return { ...known(state, event), status: 'withdrawn' };
      case 'move.accepted':
        return { status: 'accepted' };
      case 'move.received':
        return { status: 'received' };
    }
  },
};
