import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { ApproveErasure, ErasureCommand, OrderErasure, RecordErasure } from './commands';
import type { ErasureEvent } from './events';
import { erasureRefusals } from './refusals';

type Order = { readonly erasureId: string; readonly childId: string };
export type Erasure =
  | { readonly status: 'unknown' }
  | (Order & { readonly status: 'ordered'; readonly orderedBy: string })
  | (Order & { readonly status: 'approved' })
  | (Order & { readonly status: 'erased' });

const NATIONAL_ID_OR_MAIL = /\d{6}[ -]?\d{5}|@/;

const refuse = refusing(erasureRefusals);

const order = (command: OrderErasure, { status }: Erasure): ErasureEvent => {
  const { erasureId, childId, basis, reference, reason, by, now } = command;
  if (status === 'erased') throw refuse('erasure.already-erased');
  if (status !== 'unknown') throw refuse('erasure.already-ordered');
  if (by === null) throw refuse('erasure.person-needed');
  if (!says(reference)) throw refuse('erasure.reference-missing', 'reference');
  if (NATIONAL_ID_OR_MAIL.test(reference)) throw refuse('erasure.reference-personal', 'reference');
  if (!says(reason)) throw refuse('erasure.reason-missing', 'reason');
  return {
    type: 'erasure.ordered',
    occurredOn: now,
    subjects: [childId],
    data: { erasureId, childId, by, basis, reference },
    personal: personal(childId, { reason }),
  };
};

const approve = ({ by, now }: ApproveErasure, state: Erasure): ErasureEvent => {
  if (state.status === 'unknown') throw refuse('erasure.unknown');
  if (state.status === 'erased') throw refuse('erasure.already-erased');
  if (state.status === 'approved') throw refuse('erasure.already-approved');
  if (by === null || by === state.orderedBy) throw refuse('erasure.second-person-needed');
  const data = { erasureId: state.erasureId, childId: state.childId };
  return { type: 'erasure.approved', occurredOn: now, subjects: [data.childId], data, personal: [] };
};

const record = ({ now }: RecordErasure, state: Erasure): readonly ErasureEvent[] => {
  if (state.status === 'unknown') throw refuse('erasure.unknown');
  if (state.status === 'ordered') throw refuse('erasure.not-approved');
  if (state.status === 'erased') return [];
  const data = { erasureId: state.erasureId, childId: state.childId };
  return [{ type: 'erasure.executed', occurredOn: now, subjects: [data.childId], data, personal: [] }];
};

/** Erasure by destroying the child's key: exceptional, by two people, on a legal basis. Stream: `erasure-<id>`. */
export const erasure: Decider<Erasure, ErasureCommand, ErasureEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'OrderErasure':
        return [order(command, state)];
      case 'ApproveErasure':
        return [approve(command, state)];
      case 'RecordErasure':
        return record(command, state);
    }
  },
  evolve: (_, event) => {
    const { erasureId, childId } = event.data;
    switch (event.type) {
      case 'erasure.ordered':
        return { status: 'ordered', erasureId, childId, orderedBy: event.data.by };
      case 'erasure.approved':
        return { status: 'approved', erasureId, childId };
      case 'erasure.executed':
        return { status: 'erased', erasureId, childId };
    }
  },
};
