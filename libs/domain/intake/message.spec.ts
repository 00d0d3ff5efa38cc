import { specification } from '@libs/testing/specification';
import type { AcceptMessage, ClaimMessage, RefuseMessage } from './commands';
import type { MessageAccepted, MessageClaimed, MessageRefused } from './events';
import { message } from './message';

const given = specification(message);
const messageId = '0197a000-0000-7000-8000-000000000007';
const now = '2026-01-08T12:00:00.000Z';
const envelope = { occurredOn: now, subjects: [], personal: [] };
const concerns = [{ concernId: '0197a000-0000-7000-8000-000000000001', seq: 3 }];

const claim: ClaimMessage = {
  type: 'ClaimMessage',
  now,
  messageId,
  variant: 'offentlig',
  digest: 'one',
  municipality: '1201',
  district: '02',
};
const accept: AcceptMessage = { type: 'AcceptMessage', now, ledger: '1201-02', concerns };
const refuseIt: RefuseMessage = { type: 'RefuseMessage', now, ground: 'schema', fields: ['/melding'] };

const claimed: MessageClaimed = {
  type: 'message.claimed',
  ...envelope,
  data: { messageId, variant: 'offentlig', digest: 'one', municipality: '1201', district: '02' },
};
const accepted: MessageAccepted = {
  type: 'message.accepted',
  ...envelope,
  data: { messageId, ledger: '1201-02', concerns },
};
const refused: MessageRefused = {
  type: 'message.refused',
  ...envelope,
  data: { messageId, ground: 'schema', fields: ['/melding'] },
};

describe('a message of the national intake', () => {
  it('is claimed first', () => given([]).when(claim).then([claimed]));
  it('is claimed once, while under way and after', () => {
    given([claimed]).when(claim).then([]);
    given([claimed, accepted]).when(claim).then([]);
  });
  it('keeps its id to itself', () => {
    given([claimed])
      .when({ ...claim, digest: 'other' })
      .thenRejected('message.id-reused', 'Bekymringsmelding-Id');
    given([claimed, accepted])
      .when({ ...claim, digest: 'other' })
      .thenRejected('message.id-reused');
  });
  it('may come again, put right, after it was refused', () => {
    given([claimed, refused])
      .when({ ...claim, digest: 'other' })
      .then([{ ...claimed, data: { ...claimed.data, digest: 'other' } }]);
    given([claimed, refused, claimed]).when(accept).then([accepted]);
  });

  it('is accepted', () => given([claimed]).when(accept).then([accepted]));
  it('is accepted once', () => given([claimed, accepted]).when(accept).then([]));
  it('is not accepted unclaimed', () => {
    given([]).when(accept).thenRejected('message.not-claimed');
    given([claimed, refused]).when(accept).thenRejected('message.not-claimed');
  });
  it('is not accepted without a concern', () =>
    given([claimed])
      .when({ ...accept, concerns: [] })
      .thenRejected('message.accepted-without-concern', 'concerns'));

  it('is refused, with its ground', () => given([claimed]).when(refuseIt).then([refused]));
  it('is refused once', () => given([claimed, refused]).when(refuseIt).then([]));
  it('is not refused unclaimed', () => given([]).when(refuseIt).thenRejected('message.not-claimed'));
  it('is not refused after it was accepted', () =>
    given([claimed, accepted]).when(refuseIt).thenRejected('message.already-accepted'));
});
