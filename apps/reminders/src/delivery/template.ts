/** What a letter's text is filled in with; a list for a part that is repeated. */
export type Words = { readonly [word: string]: string | readonly Readonly<Record<string, string>>[] };

const REPEATED = /\{\{#([a-z]+)\}\}\n([\s\S]*?)\{\{\/\1\}\}\n/g;
const WORD = /\{\{([^{}]*)\}\}/g;
const ANYTHING = /[{}]{2}/;

/**
 * `{{word}}` is replaced by the word, `{{#list}}` … `{{/list}}` on lines of their own is repeated for each of the list.
 * Nothing else is understood, so that a template can do nothing else.
 */
export function filled(template: string, words: Words, write: (text: string) => string = (text) => text): string {
  const line = (text: string, known: Words): string =>
    text.replace(WORD, (_, word: string) => {
      const said = known[word];
      return typeof said === 'string' ? write(said) : '';
    });
  const repeated = template.replace(REPEATED, (_, list: string, part: string) => {
    const items = words[list];
    return typeof items === 'string' || !items ? '' : items.map((item) => line(part, item)).join('');
  });
  return line(repeated, words);
}

/** What is wrong with a template that may use these words, and these in lists; nothing for a right one. */
export function faultsOf(
  template: string,
  words: readonly string[],
  lists: Readonly<Record<string, readonly string[]>> = {},
): readonly string[] {
  const unknown = (text: string, known: readonly string[]): readonly string[] =>
    [...text.matchAll(WORD)].map(([, word]) => word!).filter((word) => !known.includes(word));
  const faults: string[] = [];
  const rest = template.replace(REPEATED, (whole, list: string, part: string) => {
    const known = lists[list];
    if (!known) return whole;
    faults.push(...unknown(part, known));
    return '';
  });
  faults.push(...unknown(rest, words));
  const isBroken = ANYTHING.test(rest.replace(WORD, ''));
  return [...faults.map((word) => `{{${word}}} is not known there`), ...(isBroken ? ['a brace is not closed'] : [])];
}
