import { plainReminder } from '@libs/testing/raised-reminder';
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
    ...plainReminder,
    ...more,
  },
});

const opened = raised({
  deadlineId: 'break-glass.review~0197aaaa-0000-7000-8000-000000000003',
  rung: 'opened',
  key: 'break-glass.review',
  paragraph: 'intern kontroll',
  stream: 'break-glass-0197aaaa-0000-7000-8000-000000000003',
  audience: ['leader', 'data-protection-officer'],
});

describe('a reminder as a mail', () => {
  const mail = letter(raised(), municipality, 'https://rettid.invalid');

  it('says which limit, under which paragraph, on which day, and where to look', () => {
    expect(mail.to).toEqual(['post@rettid.invalid']);
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
    for (const one of [mail, letter(opened, municipality, '')])
      expect(JSON.stringify(one)).not.toContain(raised().data.childId);
  });

  it('tells of an emergency access at once, and by when another person must have judged it', () => {
    const notice = letter(opened, municipality, 'https://rettid.invalid');
    expect(notice.subject).toBe('Nødtilgang åpnet: skal vurderes innen 30.11.2026 (intern kontroll)');
    expect(notice.text).toContain('En annen må vurdere det innen 30.11.2026, etter intern kontroll.');
    expect(notice.text).toContain('Se: https://rettid.invalid/v1/break-glass\n');
    expect(notice.text).toContain('break-glass.review~0197aaaa-0000-7000-8000-000000000003');
    const late = letter({ ...opened, data: { ...opened.data, rung: 'overdue-1' } }, municipality, '');
    expect(late.text).toContain('Fristen for vurdering av nødtilgang etter intern kontroll gikk ut 30.11.2026');
  });

  it('goes to everybody it concerns, in one mail, each mailbox once', () => {
    const own = { leaderMailbox: 'leder@rettid.invalid', dataProtectionMailbox: 'personvern@rettid.invalid' };
    const to = (audience: RaisedReminder['data']['audience'], more: Partial<typeof own> = own) =>
      letter(raised({ audience }), { ...municipality, ...more }, '').to;
    expect(to(['leader', 'data-protection-officer'])).toEqual(['leder@rettid.invalid', 'personvern@rettid.invalid']);
    expect(to(['caseworker', 'leader'])).toEqual(['post@rettid.invalid', 'leder@rettid.invalid']);
    expect(to(['leader', 'data-protection-officer'], {})).toEqual(['post@rettid.invalid']);
  });

  it('has one Message-ID per reminder, for ever', () => {
    expect(letter(raised(), municipality, 'x').messageId).toBe(mail.messageId);
    expect(letter({ ...raised(), eventId: 'other' }, municipality, '').messageId).not.toBe(mail.messageId);
  });
});
