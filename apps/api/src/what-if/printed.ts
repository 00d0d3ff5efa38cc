import type { Difference, Total } from '@libs/domain/rulebook/what-if/differences';
import type { WhatIf } from './what-if';

const MOST = 20;
const columns = ['moved', 'breached', 'saved', 'new', 'gone'] as const satisfies readonly (keyof Total)[];

const row = (name: string, cells: readonly (string | number)[]): string =>
  name.padEnd(44) + cells.map((cell) => String(cell).padStart(10)).join('');

const line = ({ deadlineId, turn, dueOn, wouldBeDueOn, becomes }: Difference): string =>
  `  ${deadlineId}${turn > 1 ? ` (${turn})` : ''}: ${dueOn ?? 'none'} → ${wouldBeDueOn ?? 'none'}${becomes ? `, ${becomes}` : ''}`;

/** The answer for a terminal: numbers by rule, the first differences, and the digest. */
export const printed = ({ ledger, from, to, asOf, totals, differences, digest }: WhatIf): string => {
  const rules = Object.entries(totals).map(([rule, total]) =>
    row(
      rule,
      columns.map((column) => total[column]),
    ),
  );
  const left = differences.length - MOST;
  return [
    `${ledger}, events ${from} to ${to}, as of ${asOf}`,
    '',
    ...(rules.length > 0 ? [row('rule', columns), ...rules] : ['no limit would be otherwise']),
    '',
    ...differences.slice(0, MOST).map(line),
    ...(left > 0 ? [`  … and ${left} more: --json shows them all`] : []),
    `digest ${digest}`,
  ].join('\n');
};
