import type { Outcome } from '@libs/domain/deadlines/reminders/told';
import { deliveriesOf } from './deliveries';

const AT = '2026-11-10T06:00:00.000Z';
const outcome = (recipient: string, status: Outcome['status'], channel: Outcome['channel'] = 'mail'): Outcome => ({
  channel,
  recipient,
  status,
  at: AT,
  failures: status === 'delivered' ? 0 : 10,
  reason: status === 'delivered' ? null : 'smtp-550',
});
const mailOf = (...outcomes: readonly Outcome[]) => deliveriesOf(outcomes).mail?.status;

describe('what became of a reminder by mail', () => {
  it('is delivered when all have it', () => {
    expect(mailOf(outcome('ada', 'delivered'), outcome('bo', 'delivered'))).toBe('delivered');
    expect(mailOf(outcome('ada', 'delivered'), outcome('bo', 'failed'))).toBe('failed');
    expect(mailOf(outcome('ada', 'delivered'), outcome('bo', 'given-up'))).toBe('given-up');
  });

  it('is delivered when the mailbox has it in place of who could not be reached', () => {
    const [givenUp, mailbox] = [outcome('bo', 'given-up'), outcome('mailbox:caseworker', 'delivered')];
    expect(mailOf(givenUp, mailbox)).toBe('delivered');
    expect(mailOf(givenUp, mailbox, outcome('ada', 'failed'))).toBe('failed');
    expect(mailOf(givenUp, outcome('mailbox:leader', 'given-up'))).toBe('given-up');
    expect(mailOf(outcome('mailbox:leader', 'given-up'), mailbox)).toBe('given-up');
  });

  it('has nothing to do with webhooks', () => {
    expect(
      deliveriesOf([outcome('hook', 'given-up', 'webhook'), outcome('mailbox:leader', 'delivered')]),
    ).toMatchObject({
      webhook: { status: 'given-up' },
      mail: { status: 'delivered' },
    });
  });
});
