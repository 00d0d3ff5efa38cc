import { plainReminder } from '@libs/testing/raised-reminder';
import { Letters, type RaisedReminder } from './letter';
import { Templates } from './templates';

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

const letters = new Letters(new Templates(null, []), 'https://rettid.invalid');
const letter = (...reminders: readonly RaisedReminder[]) =>
  letters.write(reminders, 'mailbox:caseworker', 'post@rettid.invalid', municipality);

describe('a reminder as a mail', () => {
  it('says which limit, under which paragraph, on which day, and where to look', () => {
    const { subject, text, to } = letter(raised());
    expect(to).toBe('post@rettid.invalid');
    expect(subject).toBe('Frist 30.11.2026: gjennomgang av bekymringsmelding (§ 2-1)');
    expect(text).toContain('Fristen for gjennomgang av bekymringsmelding etter barnevernsloven § 2-1 er 30.11.2026.');
    expect(text).toContain('https://rettid.invalid/v1/concerns/0197aaaa-0000-7000-8000-000000000002');
  });

  it('is written in the municipality’s language', () => {
    const inLanguage = (language: 'nn' | 'en') =>
      letters.write([raised()], 'mailbox:leader', '', { ...municipality, language }).text;
    expect(inLanguage('nn')).toContain('etter barnevernslova § 2-1 er 30.11.2026');
    expect(inLanguage('en')).toContain(
      'The time limit for review of a report of concern under the Child Welfare Act § 2-1 is 2026-11-30.',
    );
  });

  it('says when the limit has passed', () => {
    const late = letter(raised({ rung: 'overdue-1' }));
    expect(late.subject).toBe('Frist gikk ut 30.11.2026: gjennomgang av bekymringsmelding (§ 2-1)');
    expect(late.text).toContain('gikk ut 30.11.2026');
  });

  it('says when nobody sees to it', () => {
    expect(letter(raised({ nobodyResponsible: true })).subject).toBe(
      'Ingen ansvarlig, frist 30.11.2026: gjennomgang av bekymringsmelding (§ 2-1)',
    );
  });

  it('does not say whom it is about, also where the deadline is named by the child', () => {
    const { childId } = raised().data;
    const aboutChild = raised({ deadlineId: `aftercare.offer~${childId}`, stream: `aftercare-${childId}` });
    for (const one of [letter(raised()), letter(opened), letter(aboutChild), letter(raised(), aboutChild)])
      expect(JSON.stringify(one)).not.toContain(childId);
  });

  it('does not repeat what a municipality calls a rule of its own', () => {
    expect(letter(raised({ key: 'local.home-visit' })).subject).toBe('Frist 30.11.2026: local.home-visit (§ 2-1)');
  });

  it('tells of an emergency access at once, and by when another person must have judged it', () => {
    const notice = letter(opened);
    expect(notice.subject).toBe('Nødtilgang åpnet: skal vurderes innen 30.11.2026 (intern kontroll)');
    expect(notice.text).toContain('En annen må vurdere det innen 30.11.2026, etter intern kontroll.');
    expect(notice.text).toContain('Se: https://rettid.invalid/v1/break-glass\n');
    expect(notice.text).toContain('break-glass.review~0197aaaa-0000-7000-8000-000000000003');
    const late = letter({ ...opened, data: { ...opened.data, rung: 'overdue-1' } });
    expect(late.text).toContain('Fristen for vurdering av nødtilgang etter intern kontroll gikk ut 30.11.2026');
  });

  it('has one Message-ID per letter, for ever', () => {
    const { messageId } = letter(raised());
    expect(messageId).toBe('<reminder-0197aaaa-0000-7000-8000-000000000001.mailbox-caseworker@rettid.invalid>');
    expect(letter(raised({ dueOn: '2026-12-01' })).messageId).toBe(messageId);
    expect(letters.write([raised()], 'mailbox:leader', '', municipality).messageId).not.toBe(messageId);
  });
});

describe('several reminders in one mail', () => {
  const second = { ...opened, eventId: '0197aaaa-0000-7000-8000-000000000009' };

  it('are counted, and each is said', () => {
    const { subject, text } = letter(raised(), second);
    expect(subject).toBe('2 frister å følge med på');
    expect(text).toContain('- 30.11.2026: gjennomgang av bekymringsmelding (§ 2-1)');
    expect(text).toContain('- 30.11.2026: vurdering av nødtilgang (intern kontroll)');
    expect(text).toContain('Alle påminnelser: https://rettid.invalid/v1/inbox');
  });

  it('have one Message-ID, another one when there is one more', () => {
    expect(letter(raised(), second).messageId).toBe(letter(raised(), second).messageId);
    const third = { ...second, eventId: '0197aaaa-0000-7000-8000-000000000010' };
    expect(letter(raised(), second, third).messageId).not.toBe(letter(raised(), second).messageId);
  });
});
