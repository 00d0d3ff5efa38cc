import { letter, type RaisedReminder } from './letter';

const municipality = { ledger: '1201-02', name: 'Prøvebydel', mailbox: 'post@rettid.invalid' };
const raised = (more: Partial<RaisedReminder['data']> = {}): RaisedReminder => ({
  eventId: '0197aaaa-0000-7000-8000-000000000001',
  data: {
    deadlineId: 'concern.review~0197aaaa-0000-7000-8000-000000000002',
    rung: 'before-2',
    dueOn: '2026-11-30',
    key: 'concern.review',
    paragraph: '§ 2-1',
    stream: 'concern-0197aaaa-0000-7000-8000-000000000002',
    childId: '0197aaaa-0000-7000-8000-00000000000c',
    audience: ['caseworker'],
    ...more,
  },
});

describe('a reminder as a mail', () => {
  const mail = letter(raised(), municipality, 'https://rettid.invalid');

  it('says which limit, under which paragraph, on which day, and where to look', () => {
    expect(mail.to).toBe('post@rettid.invalid');
    expect(mail.subject).toBe('Frist 30.11.2026: gjennomgang av bekymringsmelding (§ 2-1)');
    expect(mail.text).toContain(
      'Fristen for gjennomgang av bekymringsmelding etter barnevernsloven § 2-1 er 30.11.2026.',
    );
    expect(mail.text).toContain('https://rettid.invalid/v1/concerns/0197aaaa-0000-7000-8000-000000000002');
  });

  it('says when the limit has passed', () => {
    const late = letter(raised({ rung: 'overdue-1' }), municipality, '');
    expect(late.subject).toBe('Frist gikk ut 30.11.2026: gjennomgang av bekymringsmelding (§ 2-1)');
    expect(late.text).toContain('gikk ut 30.11.2026');
  });

  it('does not say whom it is about', () => {
    expect(JSON.stringify(mail)).not.toContain(raised().data.childId);
  });

  it('has one Message-ID per reminder, for ever', () => {
    expect(letter(raised(), municipality, 'x').messageId).toBe(mail.messageId);
    expect(letter({ ...raised(), eventId: 'other' }, municipality, '').messageId).not.toBe(mail.messageId);
  });
});
