import { plainReminder } from '@libs/testing/raised-reminder';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { VisibleCases } from '@libs/access/policy/policy';
import { createLog } from '@libs/platform/log';
import { Recorder } from '@libs/testing/recorded';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { countAftercare, listAftercare } from './aftercare/query';
import { aftercareView } from './aftercare/view';
import { countCases, listCases } from './case-overview/query';
import { caseOverviewView } from './case-overview/view';
import { countChildren, listChildren } from './children/query';
import { childrenView } from './children/view';
import { countConcerns, listConcerns } from './concerns/query';
import { concernsView } from './concerns/view';
import { countDeadlines, listDeadlines } from './deadlines/query';
import { deadlinesView } from './deadlines/view';
import { countInbox, listInbox } from './inbox/query';
import { inboxView } from './inbox/view';
import { countMeasures, listMeasures } from './measures/query';
import { measuresView } from './measures/view';
import type { Page, PageRequest } from './paging';
import { ViewRunner } from './view-runner';
import { ViewStore } from './view-store';

const LEDGER = '1201-02';
const children = ['k1', 'k2', 'k3'];
const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null } as const;

/** One of everything about one child. */
function recordAbout(r: Recorder, childId: string): RecordedFact[] {
  const concernId = `c-${childId}`;
  const stream = `concern-${concernId}`;
  return [
    r.record('child.registered', `child-${childId}`, { childId, unborn: false, identified: true }),
    r.record('concern.raised', stream, {
      concernId,
      childId,
      receivedAt: '2026-01-05T09:30:00.000Z',
      channel: 'oral',
      reporter: { kind: 'private', code: null },
      contentCodes: [],
      report: { id: `r-${childId}`, children: 1 },
      messageId: null,
    }),
    r.record('measure.decided', `measure-t-${childId}`, {
      measureId: `t-${childId}`,
      childId,
      categoryCode: '5.1',
      consent: 'voluntary',
      legalBasis,
      decidedOn: '2026-01-05',
      decisionId: null,
      additionalBases: [],
      groundCodes: [],
      plannedEndOn: null,
    }),
    r.record('aftercare.contact-made', `aftercare-${childId}`, {
      childId,
      contactedOn: '2026-01-05',
      nextContactOn: null,
    }),
    r.record('reminder.raised', `deadline-concern.review~${concernId}`, {
      deadlineId: `concern.review~${concernId}`,
      rung: 'due',
      dueOn: '2026-01-12',
      key: 'concern.review',
      paragraph: '§ 2-1',
      stream,
      childId,
      audience: ['caseworker'],
      ...plainReminder,
    }),
  ];
}

type Listed = { readonly _id: string; readonly childId?: string | null };

const lists: readonly {
  readonly of: string;
  readonly list: (store: ViewStore, visible: VisibleCases, request: PageRequest) => Promise<Page<Listed>>;
  readonly count: (store: ViewStore, visible: VisibleCases) => Promise<number>;
  /** The same for one child alone, where the list can be asked for it. */
  readonly ofChild?: (store: ViewStore, childId: string, visible: VisibleCases) => Promise<number>;
}[] = [
  {
    of: 'concerns',
    list: (store, visible, request) => listConcerns(store, LEDGER, { sort: 'due' }, visible, request),
    count: (store, visible) => countConcerns(store, LEDGER, { status: 'received' }, visible),
    ofChild: (store, childId, visible) => countConcerns(store, LEDGER, { childId }, visible),
  },
  {
    of: 'measures',
    list: (store, visible, request) => listMeasures(store, LEDGER, {}, visible, request),
    count: (store, visible) => countMeasures(store, LEDGER, {}, visible),
    ofChild: (store, childId, visible) => countMeasures(store, LEDGER, { childId }, visible),
  },
  {
    of: 'review deadlines',
    list: (store, visible, request) => listDeadlines(store, LEDGER, { key: 'concern.review' }, visible, request),
    count: (store, visible) => countDeadlines(store, LEDGER, { key: 'concern.review' }, visible),
    ofChild: (store, childId, visible) => countDeadlines(store, LEDGER, { childId, key: 'concern.review' }, visible),
  },
  {
    of: 'reminders',
    list: (store, visible, request) => listInbox(store, LEDGER, {}, visible, request),
    count: (store, visible) => countInbox(store, LEDGER, {}, visible),
    ofChild: (store, childId, visible) =>
      countInbox(store, LEDGER, { deadlineId: `concern.review~c-${childId}` }, visible),
  },
  {
    of: 'children',
    list: (store, visible, request) => listChildren(store, LEDGER, visible, request),
    count: (store, visible) => countChildren(store, LEDGER, visible),
  },
  {
    of: 'cases',
    list: (store, visible, request) => listCases(store, LEDGER, {}, visible, request),
    count: (store, visible) => countCases(store, LEDGER, {}, visible),
  },
  {
    of: 'youths with aftercare',
    list: (store, visible, request) => listAftercare(store, LEDGER, visible, request),
    count: (store, visible) => countAftercare(store, LEDGER, visible),
  },
];

describe('a list of cases', () => {
  let database: TestDatabase;
  let store: ViewStore;

  beforeAll(async () => {
    database = await testDatabase();
    store = new ViewStore(database.client.db(database.name));
    const r = new Recorder(LEDGER);
    const events = children.flatMap((childId) => recordAbout(r, childId));
    const views = [concernsView, measuresView, deadlinesView, inboxView, childrenView, aftercareView, caseOverviewView];
    const source = {
      head: () => Promise.resolve({ seq: events.length }),
      heads: () => Promise.resolve([LEDGER, INTAKE_LEDGER].map((ledger) => ({ ledger, seq: events.length }))),
      readFacts: async function* (_: string, from: number, to = events.length) {
        yield await Promise.resolve(events.slice(from - 1, to));
      },
    };
    await new ViewRunner(store, source, views, createLog('visible-spec', 'silent')).keepUp();
  });
  afterAll(() => database.close());

  const visibilities: readonly [string, VisibleCases, readonly string[]][] = [
    ['all cases', { allBut: new Set() }, children],
    ['all but one', { allBut: new Set(['k2']) }, ['k1', 'k3']],
    ['two', { only: new Set(['k1', 'k3', 'unknown']) }, ['k1', 'k3']],
    ['none', { only: new Set() }, []],
    ['none of those there are', { allBut: new Set(children) }, []],
  ];

  describe.each(lists)('of $of', ({ list, count, ofChild }) => {
    it.each(visibilities)('shows and counts %s', async (_, visible, expected) => {
      const shown: string[] = [];
      let cursor: string | null = null;
      do {
        const found: Page<Listed> = await list(store, visible, { limit: 1, cursor });
        shown.push(...found.items.map(({ _id, childId }) => childId ?? _id));
        cursor = found.next;
      } while (cursor !== null);
      expect(shown.sort()).toEqual(expected);
      await expect(count(store, visible)).resolves.toBe(expected.length);
      for (const childId of ofChild ? children : []) {
        await expect(ofChild?.(store, childId, visible)).resolves.toBe(expected.includes(childId) ? 1 : 0);
      }
    });
  });
});
