import { seen, eventTypes } from '@libs/domain/event-types';
import type { View } from '../view';
import type { CaseDocument, DeadlineDocument, Raised } from './document';
import { limitsFamily } from './family';
import { shown } from './shown';

/** Contexts whose events are about nobody's limits: people, places, who may see what, and the rules themselves. */
const ELSEWHERE = new Set([
  'address-protection',
  'journal',
  'message',
  'restriction',
  'rulebook',
  'staff',
  'unit',
  'webhook',
]);

const handles = eventTypes.filter((type) => !ELSEWHERE.has(type.slice(0, type.indexOf('.'))));

/** What is due, what was and what became of it: at its checkpoint exactly what the ledger's events and rules say. */
export const deadlinesView: View<DeadlineDocument, CaseDocument> = {
  name: 'deadlines',
  fold: 3,
  handles,
  rulebook: true,
  family: limitsFamily,
  idsOf: (event) => [(event.data as { deadlineId: string }).deadlineId],
  evolve: (doc, event) => {
    const known = seen(event);
    if (!doc || !known) return doc;
    const reminded = { ...doc, seq: event.seq, streamVersion: event.version };
    if (known.type !== 'reminder.raised') return reminded;
    const { rung, dueOn, collapsed } = known.data;
    const raised: Raised = { rung, dueOn, at: event.recordedAt, collapsed };
    return shown(doc.deadline, { ...reminded, raised: [...doc.raised, raised] }, event.rules);
  },
  patient: true,
  indexes: [
    { key: { ledger: 1, status: 1, ruleSet: 1, dueOn: 1, _id: 1 }, name: 'due' },
    { key: { ledger: 1, nextAt: 1 }, name: 'next' },
    { key: { ledger: 1, concernId: 1 }, name: 'concern' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
    { key: { ledger: 1, responsible: 1, status: 1, dueOn: 1 }, name: 'responsible' },
    {
      key: { ledger: 1, rule: 1, ruleVersion: 1 },
      name: 'counted',
      partialFilterExpression: { status: 'open' },
    },
    { key: { ledger: 1, breachClass: 1, paragraph: 1, dueOn: 1 }, name: 'fined' },
  ],
};
