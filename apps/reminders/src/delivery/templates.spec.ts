import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '@libs/platform/config';
import { templateNames, Templates, type TemplateName } from './templates';

const municipality = { ledger: '1201-02', name: 'Prøvebydel', mailbox: 'post@rettid.invalid' };
const words = {
  municipality: 'Prøvebydel',
  dueOn: '30.11.2026',
  title: 'gjennomgang <b>',
  paragraph: '§ 2-1',
  law: 'barnevernsloven § 2-1',
  link: 'https://rettid.invalid/v1/deadlines',
  deadline: 'concern.review~1',
  reminder: 'r-1',
  count: '2',
  reminders: [
    { dueOn: '30.11.2026', title: 'en', paragraph: '§ 2-1', link: 'https://rettid.invalid/a', deadline: 'd-1' },
    { dueOn: '1.12.2026', title: 'to', paragraph: '§ 2-2', link: 'https://rettid.invalid/b', deadline: 'd-2' },
  ],
};
const ours = new Templates(null, []);

const folderWith = (files: Readonly<Record<string, string>>, ledger = municipality.ledger): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rettid-templates-'));
  mkdirSync(join(folder, ledger));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, ledger, name), content);
  return folder;
};

describe('the letters of ours', () => {
  const all = templateNames.flatMap((name) =>
    (['nb', 'nn', 'en'] as const).map((language) => [name, language] as const),
  );

  it.each<readonly [TemplateName, Language]>(all)('%s in %s says everything it was given', (name, language) => {
    const { subject, text, html } = ours.write(name, { ...municipality, language }, words);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|\}\}|undefined/);
    expect(subject).toContain(name === 'digest' ? '2 ' : '30.11.2026');
    expect(text).toContain('https://rettid.invalid/');
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('say the same as text and as HTML, and show signs as they are written', () => {
    const { text, html } = ours.write('reminder', municipality, words);
    expect(text).toContain('Fristen for gjennomgang <b> etter barnevernsloven § 2-1 er 30.11.2026.');
    expect(html).toContain('Fristen for gjennomgang &lt;b&gt; etter barnevernsloven § 2-1 er 30.11.2026.');
    expect(html).toContain('<a href="https://rettid.invalid/v1/deadlines">');
    expect(html).not.toContain('<b>');
  });

  it('repeat a line for each reminder', () => {
    const { text } = ours.write('digest', municipality, words);
    expect(text).toContain(
      '- 30.11.2026: en (§ 2-1)\n  https://rettid.invalid/a\n  Frist: d-1\n- 1.12.2026: to (§ 2-2)',
    );
  });
});

describe('a municipality’s own letters', () => {
  it('take the place of ours, file by file', () => {
    const folder = folderWith({ 'reminder.nb.txt': 'Husk {{dueOn}}\n\nHei!\n', 'overdue.nb.html': '<p>{{title}}</p>' });
    const own = new Templates(folder, [municipality]);
    expect(own.write('reminder', municipality, words)).toMatchObject({ subject: 'Husk 30.11.2026', text: 'Hei!\n' });
    expect(own.write('overdue', municipality, words)).toMatchObject({
      subject: expect.stringContaining('Frist gikk ut'),
      html: '<p>gjennomgang &lt;b&gt;</p>',
    });
    expect(own.write('reminder', { ...municipality, ledger: '9901-00' }, words).subject).toContain('Frist 30.11.2026');
  });

  it.each([
    [{ 'reminder.nb.txt': 'Om {{child}}\n' }, '{{child}} is not known there'],
    [{ 'reminder.nb.txt': 'Om {{title\n' }, 'a brace is not closed'],
    [{ 'reminder.nb.txt': '\nHei\n' }, 'the first line, the subject, is empty'],
    [{ 'digest.nb.txt': 'Emne\n{{#reminders}}\n{{title}}\n' }, '{{#reminders}} is not known there'],
    [{ 'digest.nb.txt': 'Emne\n{{#reminders}}\n{{child}}\n{{/reminders}}\n' }, '{{child}} is not known there'],
    [{ 'greeting.nb.txt': 'Hei\n' }, 'no letter of ours has that name'],
    [{ 'reminder.de.txt': 'Hallo\n' }, 'no letter of ours has that name'],
    [{ 'reminder.nb.html': '<img src="https://elsewhere.invalid/1.png">' }, 'it runs or fetches something'],
    [{ 'letter.html': '<html>' }, 'it needs {{paragraphs}} once'],
  ])('are refused at the start when they cannot be right: %j', (files, fault) => {
    const [name] = Object.keys(files);
    expect(() => new Templates(folderWith(files as Record<string, string>), [municipality])).toThrow(
      `RETTID_TEMPLATES: 1201-02/${name}: ${fault}`,
    );
  });

  it('are refused for a municipality that is not served here, and where there is no folder', () => {
    expect(() => new Templates(folderWith({}, '0301-01'), [municipality])).toThrow('0301-01 is no municipality');
    expect(() => new Templates('/nowhere/at-all', [])).toThrow('the folder is not there');
  });
});
