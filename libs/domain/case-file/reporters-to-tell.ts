import type { CaseFile } from './case-file';

/** Concerns of the investigation whose reporters are told what came of it: public ones, who report on duty (§ 13-3). */
export const reportersToTell = ({ concerns }: CaseFile, investigationId: string): readonly string[] =>
  concerns
    .filter(
      (one) =>
        one.investigationId === investigationId && one.reporterKind === 'public' && one.status !== 'entered-in-error',
    )
    .map(({ concernId }) => concernId);
