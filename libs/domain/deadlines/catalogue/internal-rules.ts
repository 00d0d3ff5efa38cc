import type { EventRule } from '../rule';
import { before, due, overdue } from './rungs';

/** Whoever answers for how the service keeps its house in order. */
const controllers = ['leader', 'data-protection-officer'] as const;

/** What the service promises by itself. An emergency access is told of at once, and judged by another person within a week. */
export const internalRules: readonly EventRule[] = [
  {
    name: 'break-glass.review',
    clock: 'events',
    nature: 'internal',
    bearer: 'service',
    title: { nb: 'vurdering av nødtilgang', nn: 'vurdering av naudtilgang', en: 'review of an emergency access' },
    extension: 'none',
    key: 'break-glass.review',
    ruleSet: 'law',
    about: 'break-glass',
    paragraph: 'intern kontroll',
    breachClass: 'C',
    trigger: 'break-glass.opened',
    satisfiedBy: ['break-glass.reviewed'],
    onMove: 'stays',
    notApplicableFor: [],
    ladder: [
      { rung: 'opened', atOnce: true, audience: controllers },
      ...[before(2), before(1), due, overdue(1)].map((rung) => ({ ...rung, audience: controllers })),
    ],
    versions: [
      {
        version: 1,
        validFrom: '2026-11-22',
        validTo: null,
        lengths: [{ count: 7, unit: 'day' }],
        lengthMark: 'I',
        rollsOver: false,
        rollOverMark: 'I',
        source: 'internal control',
        sourceDate: '2026-11-22',
      },
    ],
  },
];
