import { badField, HttpProblem } from './http-problem';

/** Deepest nesting and most members of one object or array that are read. */
export const MAX_DEPTH = 20;
export const MAX_MEMBERS = 1_000;

/** Names that reach into an object's prototype when somebody merges carelessly. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

type Level = { readonly keys: Set<string> | null; key: string; members: number };

/** Whether NUL characters are refused, or let through to be removed afterwards (intake). */
export type NulRule = 'refuse' | 'allow';

/**
 * Walks valid JSON text without recursion and refuses what later code should never meet: more than 20 levels, more
 * than 1,000 members, the same key twice, keys that name a prototype, numbers that do not fit, NUL and half
 * characters.
 * @throws HttpProblem (400) naming the field by JSON pointer
 */
export function assertHarmless(text: string, nul: NulRule): void {
  const levels: Level[] = [];
  let awaitsKey = false;
  for (let at = 0; at < text.length; at++) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
      case '[':
        awaitsKey = text[at] === '{';
        levels.push({ keys: awaitsKey ? new Set() : null, key: awaitsKey ? '' : '0', members: 0 });
        if (levels.length > MAX_DEPTH) throw refused(levels.slice(0, -1), `more than ${MAX_DEPTH} levels deep`);
        break;
      case '}':
      case ']':
        levels.pop();
        awaitsKey = false;
        break;
      case ',':
        if (++level!.members >= MAX_MEMBERS) throw refused(levels.slice(0, -1), `more than ${MAX_MEMBERS} members`);
        awaitsKey = level!.keys !== null;
        if (!awaitsKey) level!.key = String(level!.members);
        break;
      case '"': {
        const end = endOfString(text, at);
        const value = JSON.parse(text.slice(at, end + 1)) as string;
        if (awaitsKey) enterKey(levels, nul === 'allow' ? value.replaceAll('\0', '') : value);
        assertText(levels, value, nul);
        awaitsKey = false;
        at = end;
        break;
      }
      case ':':
      case ' ':
      case '\n':
      case '\r':
      case '\t':
        break;
      default: {
        const [token] = /^[-+.\w]+/.exec(text.slice(at, at + 400)) ?? [''];
        assertNumber(levels, token);
        at += Math.max(0, token.length - 1);
      }
    }
  }
}

function enterKey(levels: Level[], key: string): void {
  const level = levels.at(-1)!;
  level.key = key;
  if (FORBIDDEN_KEYS.has(key)) throw refused(levels, 'this name is not accepted');
  if (level.keys!.has(key)) throw refused(levels, 'given twice');
  level.keys!.add(key);
}

function assertText(levels: readonly Level[], value: string, nul: NulRule): void {
  if (nul === 'refuse' && value.includes('\0')) throw refused(levels, 'holds a NUL character');
  if (nul === 'refuse' && !value.isWellFormed()) throw refused(levels, 'holds half a character (a lone surrogate)');
}

function assertNumber(levels: readonly Level[], token: string): void {
  if (/^[tfn]/.test(token)) return;
  const value = Number(token);
  const isWhole = /^-?\d+$/.test(token);
  if (!Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value)))
    throw refused(levels, 'a number that large does not fit');
}

function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return quote;
  }
}

const refused = (levels: readonly Level[], message: string): HttpProblem =>
  badField('json.not-accepted', pointer(levels.map((level) => level.key)), message);

/** RFC 6901, cut so that a hostile body cannot make a long answer. */
export const pointer = (path: readonly string[]): string =>
  path
    .map(
      (key) => `/${[...key].slice(0, 60).join('').replaceAll('~', '~0').replaceAll('/', '~1').replace(/\p{C}/gu, '�')}`,
    )
    .join('');
