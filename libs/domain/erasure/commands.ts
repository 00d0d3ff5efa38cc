import type { Instant } from '../kernel/oslo-time';
import type { ErasureBasis } from './events';

type Now = { readonly now: Instant; readonly by: string | null };

/** `reference`: the decision's own number. Nothing personal. */
export type OrderErasure = Now & {
  readonly type: 'OrderErasure';
  readonly erasureId: string;
  readonly childId: string;
  readonly basis: ErasureBasis;
  readonly reference: string;
  readonly reason: string;
};
export type ApproveErasure = Now & { readonly type: 'ApproveErasure' };
/** Given after the key is gone; a repeat is no second event. */
export type RecordErasure = Now & { readonly type: 'RecordErasure' };

export type ErasureCommand = OrderErasure | ApproveErasure | RecordErasure;
