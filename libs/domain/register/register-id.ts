const VERSION = 14;

// FNV-1a, 32 bits, from a starting point of its own for each of the four words of the id.
const hash = (text: string, start: number): string => {
  let word = start;
  for (let at = 0; at < text.length; at++) word = Math.imul(word ^ text.charCodeAt(at), 0x01000193);
  word ^= word >>> 16;
  word = Math.imul(word, 0x85ebca6b);
  word ^= word >>> 13;
  return (word >>> 0).toString(16).padStart(8, '0');
};

const STARTS = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15, 0x2545f491] as const;

const withVersion5 = (uuid: string): string => `${uuid.slice(0, VERSION)}5${uuid.slice(VERSION + 1)}`;

/**
 * Our id as the register takes it: its schema knows UUIDs of versions 1 to 5 only, and ours are of versions 7 and 8 too. All
 * other digits stay, so that an answer about an id leads back to what it is about.
 */
export const registerId = (id: string): string => (/[1-5]/.test(id[VERSION] ?? '') ? id : withVersion5(id));

/** The id of what has none of its own here, but one in the register: a status, a relation, the person's details. */
export const derivedId = (...parts: readonly string[]): string => {
  const text = parts.join('|');
  const digits = STARTS.map((start) => hash(text, start)).join('');
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const uuid = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    variant + digits.slice(17, 20),
    digits.slice(20),
  ];
  return withVersion5(uuid.join('-'));
};
