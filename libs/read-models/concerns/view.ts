import type { ConcernEvent, ConcernReviewEvent } from '@libs/domain/concerns/events';
import { evolveEventDeadline } from '@libs/domain/deadlines/by-events';
import { isMove, type Moved } from '@libs/domain/deadlines/touched';
import { seen, type Seen } from '@libs/domain/event-types';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import { sealedOf } from '../sealed';
import type { View } from '../view';
import type { ConcernDocument, ConcernOutcome } from './document';

const handles: readonly (ConcernEvent | Moved)['type'][] = [
  'move.accepted',
  'move.received',
  'concern.raised',
  'concern.seen',
  'concern.urgency-assessed',
  'concern.dismissed',
  'concern.investigation-opened',
  'concern.joined-to-investigation',
  'concern.handed-over',
  'concern.forwarded',
  'concern.corrected',
  'concern.reporter-confirmed',
  'concern.confirmation-omitted',
  'concern.reporter-told-of-outcome',
  'concern.entered-in-error',
];

/** Sealed paths that the worklist shows. */
const TEXTS = ['report', 'reporter', 'specification', 'reason'];

export const concernsView: View<ConcernDocument> = {
  name: 'concerns',
  fold: 2,
  handles,
  idsOf: (event) => {
    const known = seen(event);
    return known && isMove(known) ? movedConcerns(known) : [(event.data as { concernId: string }).concernId];
  },
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (known && isMove(known)) return doc && { ...doc, ...limits(doc, event, id), seq: event.seq };
    const next = known ? changed(doc, known, event) : doc;
    return next ? { ...next, ...limits(next, event, id), version: event.version, seq: event.seq } : null;
  },
  indexes: [
    { key: { ledger: 1, receivedAt: -1, _id: -1 }, name: 'newest' },
    { key: { ledger: 1, status: 1, dueOn: 1, _id: 1 }, name: 'due' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
  ],
};

/** Another municipality's limits go on here, or ours there; nothing else of the concern is touched. */
const movedConcerns = ({ data }: Moved): readonly string[] => [
  ...new Set(data.limits.flatMap((limit) => /^concern\.(?:review|confirmation)~(.+)$/.exec(limit)?.slice(1) ?? [])),
];

function changed(doc: ConcernDocument | null, known: Seen, event: RecordedFact): ConcernDocument | null {
  if (known.type === 'concern.raised') return raised(known.data, event);
  if (!doc) return null;
  const by = event.actor.subject;
  const at = event.recordedAt;
  const sealed = [...doc.sealed, ...sealedOf(event, TEXTS)];
  switch (known.type) {
    case 'concern.seen':
      return { ...doc, sealed, seen: { by, at }, status: doc.status === 'received' ? 'seen' : doc.status };
    case 'concern.urgency-assessed':
      return { ...doc, sealed, urgency: { urgent: known.data.urgent, by, at } };
    case 'concern.dismissed':
    case 'concern.investigation-opened':
    case 'concern.joined-to-investigation':
    case 'concern.handed-over':
    case 'concern.forwarded':
      return {
        ...doc,
        sealed,
        status: 'reviewed',
        contentCodes: known.data.contentCodes,
        outcome: outcome(known, by, at),
      };
    case 'concern.reporter-confirmed':
      return { ...doc, sealed, answer: { status: 'confirmed', on: known.data.confirmedOn, by } };
    case 'concern.confirmation-omitted': {
      const { omittedOn: on, ground } = known.data;
      return { ...doc, sealed, answer: { status: 'omitted', on, by, ground } };
    }
    case 'concern.reporter-told-of-outcome': {
      const { toldOn: on, followedUp } = known.data;
      return { ...doc, sealed, told: { on, by, followedUp } };
    }
    case 'concern.entered-in-error': {
      const { kind, replacedBy } = known.data;
      return { ...doc, sealed, status: 'entered-in-error', error: { kind, replacedBy, by, at } };
    }
    case 'concern.corrected': {
      const { receivedAt, contentCodes, reporter } = known.data.changes;
      return {
        ...doc,
        sealed,
        ...(receivedAt === null ? {} : { receivedAt, receivedOn: osloDateOf(receivedAt) }),
        contentCodes: contentCodes ?? doc.contentCodes,
        reporter: reporter ?? doc.reporter,
        corrections: [...doc.corrections, { version: event.version, by, at }],
      };
    }
    default:
      return doc;
  }
}

type Raised = Extract<ConcernEvent, { type: 'concern.raised' }>['data'];

const raised = (data: Raised, event: RecordedFact): ConcernDocument => ({
  _id: data.concernId,
  ledger: event.ledger,
  version: event.version,
  seq: event.seq,
  childId: data.childId,
  status: 'received',
  receivedAt: data.receivedAt,
  receivedOn: osloDateOf(data.receivedAt),
  recordedAt: event.recordedAt,
  channel: data.channel,
  reporter: data.reporter,
  contentCodes: data.contentCodes,
  report: data.report,
  messageId: data.messageId,
  urgency: null,
  seen: null,
  outcome: null,
  answer: null,
  told: null,
  error: null,
  corrections: [],
  dueOn: null,
  deadlines: { review: null, confirmation: null },
  sealed: sealedOf(event, TEXTS),
});

const outcome = (
  { type, data }: Pick<ConcernReviewEvent, 'type' | 'data'>,
  by: string,
  at: Instant,
): ConcernOutcome => ({
  kind: type.slice('concern.'.length) as ConcernOutcome['kind'],
  reviewedOn: data.reviewedOn,
  outcomeCode: data.outcomeCode,
  by,
  at,
  investigationId: 'investigationId' in data ? data.investigationId : null,
  service: 'service' in data ? data.service : null,
  toMunicipality: 'toMunicipality' in data ? data.toMunicipality : null,
  toDistrict: 'toDistrict' in data ? data.toDistrict : null,
  manifestlyUnfounded: 'manifestlyUnfounded' in data ? data.manifestlyUnfounded : null,
});

function limits(
  { deadlines }: ConcernDocument,
  event: RecordedFact,
  id: string,
): Pick<ConcernDocument, 'deadlines' | 'dueOn'> {
  const review = evolveEventDeadline(deadlines.review, event, `concern.review~${id}`);
  const confirmation = evolveEventDeadline(deadlines.confirmation, event, `concern.confirmation~${id}`);
  return { deadlines: { review, confirmation }, dueOn: review?.dueOn ?? null };
}
