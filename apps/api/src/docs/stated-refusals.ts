import { refusalWordings } from '../http/refusal-wordings';

/** Which rules can say no to the commands of a group, by the first word of their codes. Groups are the document's tags. */
const rules: Readonly<Record<string, readonly string[]>> = {
  'address protection': ['address-protection', 'child'],
  aftercare: ['aftercare', 'case', 'child', 'code-list', 'decision'],
  'break-glass': ['break-glass', 'child'],
  care: ['care', 'case', 'child', 'code-list'],
  'case access': ['case', 'child', 'staff', 'unit'],
  cases: ['case', 'child'],
  children: ['child'],
  concerns: ['child', 'code-list', 'concern', 'investigation', 'case'],
  contact: ['case', 'child', 'contact'],
  deadlines: ['deadline'],
  decisions: ['case', 'child', 'code-list', 'decision', 'participation'],
  emergencies: ['case', 'child', 'emergency'],
  erasure: ['child', 'erasure'],
  inbox: ['reminder'],
  intake: ['message'],
  investigations: ['case', 'child', 'code-list', 'investigation', 'participation'],
  journal: ['case', 'child', 'journal'],
  measures: ['case', 'child', 'code-list', 'measure'],
  moves: ['case', 'child', 'move'],
  'municipal duties': ['municipal-duty'],
  organisation: ['child', 'staff', 'unit', 'organisation'],
  participation: ['case', 'child', 'code-list', 'participation'],
  placements: ['case', 'child', 'code-list', 'placement'],
  plans: ['case', 'child', 'code-list', 'participation', 'plan'],
  restriction: ['child', 'restriction'],
  rulebook: ['rulebook'],
  tribunal: ['case', 'child', 'emergency', 'tribunal'],
  webhooks: ['webhook'],
};

const codes = Object.keys(refusalWordings).sort();

/**
 * The stable codes that a command of this group can be refused with (422, or 404 for what is unknown), each with its
 * English words. @throws for a group nobody described
 */
export function statedRefusals(group: string): Readonly<Record<string, string>> {
  const words = rules[group];
  if (!words) throw new Error(`nobody said which rules can refuse a command of "${group}"`);
  const stated = codes.filter((code) => words.includes(code.slice(0, code.indexOf('.'))));
  return Object.fromEntries(stated.map((code) => [code, refusalWordings[code]!.en]));
}
