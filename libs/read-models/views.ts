import { aftercareView } from './aftercare/view';
import { caseOverviewView } from './case-overview/view';
import { childSearchView } from './child-search/view';
import { childrenView } from './children/view';
import { concernsView } from './concerns/view';
import { deadlinesView } from './deadlines/view';
import { inboxView } from './inbox/view';
import { measuresView } from './measures/view';
import type { AnyView } from './view';
import { webhooksView } from './webhooks/view';

/** Run by the projector. */
export const projectedViews: readonly AnyView[] = [
  concernsView,
  childrenView,
  childSearchView,
  measuresView,
  aftercareView,
  caseOverviewView,
  webhooksView,
];

/** Run by reminders, which acts on them. */
export const reminderViews: readonly AnyView[] = [deadlinesView, inboxView];
