import type { Instant } from '../kernel/oslo-time';
import type { Avgiver, Barnevern, Fagsystem, Sak } from './structure';

/** Whatever is not the child's: which file it is, when it was drawn, from which system, by which municipality. */
export type Extract = {
  readonly id: string;
  readonly at: Instant;
  /** The file before it about the same case. */
  readonly previousId: string | null;
  readonly system: Fagsystem;
  readonly sender: Avgiver;
};

/** One file of the register: one child's case. */
export const barnevernOf = ({ id, at, previousId, system, sender }: Extract, sak: Sak): Barnevern => ({
  Id: id,
  DatoUttrekk: at,
  ...(previousId !== null && { ForrigeId: previousId }),
  Fagsystem: system,
  Avgiver: sender,
  Sak: sak,
});
