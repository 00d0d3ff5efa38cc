import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Municipality } from '@libs/platform/config';
import { FatalSetting } from '@libs/platform/lifecycle';
import { escaped, paragraphsOf, reachesOut } from './html';
import { faultsOf, filled, type Words } from './template';

export const templateNames = ['reminder', 'overdue', 'unassigned', 'lapsed', 'emergency-access', 'digest'] as const;
export type TemplateName = (typeof templateNames)[number];
/** What a letter says. */
export type Writing = { readonly subject: string; readonly text: string; readonly html: string };

const languages: readonly Language[] = ['nb', 'nn', 'en'];
const OURS = join(__dirname, 'templates');
const FRAME = 'letter.html';
const FILE = new RegExp(`^(?:${templateNames.join('|')})\\.(?:${languages.join('|')})\\.(?:txt|html)$`);

const aboutLimit = ['dueOn', 'title', 'paragraph', 'law', 'link', 'deadline', 'reminder'];
const ofLetter = ['municipality', 'language'];
const wordsOf = (file: string): readonly string[] => {
  if (file === FRAME) return [...ofLetter, 'subject', 'paragraphs'];
  return file.startsWith('digest.') ? [...ofLetter, 'count', 'link'] : [...ofLetter, ...aboutLimit];
};
const listsOf = (file: string): Readonly<Record<string, readonly string[]>> =>
  file.startsWith('digest.') ? { reminders: aboutLimit } : {};

/**
 * The letters' wording: files of ours, or a municipality's own of the same name in `<folder>/<ledger>`. A text file's
 * first line is the subject; the HTML is the same text in `letter.html`, unless there is a file for it.
 */
export class Templates {
  private readonly files: ReadonlyMap<string, string>;

  /** @throws FatalSetting naming every file that cannot be right */
  constructor(folder: string | null, municipalities: readonly Municipality[]) {
    const faults = folder === null ? [] : faultsIn(folder, municipalities);
    if (faults.length > 0) throw new FatalSetting(`RETTID_TEMPLATES: ${faults.join('; ')}`);
    const own = folder === null ? [] : readdirSync(folder).flatMap((ledger) => contentOf(join(folder, ledger), ledger));
    this.files = new Map([...contentOf(OURS, ''), ...own]);
  }

  write(template: TemplateName, { ledger, language = 'nb' }: Municipality, given: Words): Writing {
    const words = { ...given, language };
    const [first = '', ...rest] = filled(this.file(ledger, `${template}.${language}.txt`), words).split('\n');
    const [subject, text] = [first.trim(), rest.join('\n').trimStart()];
    const own = this.files.get(`${ledger}/${template}.${language}.html`);
    if (own) return { subject, text, html: filled(own, words, escaped) };
    const [before = '', after = ''] = this.file(ledger, FRAME).split('{{paragraphs}}');
    const frame = { ...words, subject };
    const html = [filled(before, frame, escaped), paragraphsOf(text), filled(after, frame, escaped)].join('');
    return { subject, text, html };
  }

  private file(ledger: string, name: string): string {
    return this.files.get(`${ledger}/${name}`) ?? this.files.get(`/${name}`)!;
  }
}

const contentOf = (folder: string, ledger: string): readonly (readonly [string, string])[] =>
  readdirSync(folder).map((name) => [`${ledger}/${name}`, readFileSync(join(folder, name), 'utf8')] as const);

function faultsIn(folder: string, municipalities: readonly Municipality[]): readonly string[] {
  if (!existsSync(folder)) return ['the folder is not there'];
  return readdirSync(folder).flatMap((ledger) => {
    if (!municipalities.some((one) => one.ledger === ledger)) return [`${ledger} is no municipality served here`];
    const files = readdirSync(join(folder, ledger));
    return files.flatMap((file) => faultsOfFile(join(folder, ledger), file).map((it) => `${ledger}/${file}: ${it}`));
  });
}

function faultsOfFile(folder: string, file: string): readonly string[] {
  if (file !== FRAME && !FILE.test(file)) return ['no letter of ours has that name'];
  const content = readFileSync(join(folder, file), 'utf8');
  const faults = [...faultsOf(content, wordsOf(file), listsOf(file))];
  if (file.endsWith('.txt') && !content.split('\n')[0]?.trim()) faults.push('the first line, the subject, is empty');
  if (file.endsWith('.html') && reachesOut(content)) faults.push('it runs or fetches something');
  if (file === FRAME && content.split('{{paragraphs}}').length !== 2) faults.push('it needs {{paragraphs}} once');
  return faults;
}
