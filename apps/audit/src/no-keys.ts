import type { OpeningKeys } from '@libs/access/relations/own-records';

/** The auditor's keys: none. Everything sealed looks erased, also while the relations are followed. */
export const noKeys: OpeningKeys = {
  openAll: (_ledger, events) =>
    Promise.resolve(
      events.map(({ sealed }) => sealed.map(({ subject, path }) => ({ status: 'erased' as const, subject, path }))),
    ),
  forget: () => undefined,
};
