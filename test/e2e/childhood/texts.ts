export const TEXT = 'Syntetisk tekst';

const basis = (chapter: string, section: string) => ({ law: 'BVL2021', chapter, section, paragraph: '1' });
export const HELP = basis('3', '3-1');
export const AFTERCARE = basis('3', '3-6');
export const EMERGENCY_CARE = basis('4', '4-2');
export const CARE = basis('5', '5-1');

/** What § 12-5 asks a decision to say. */
export const REASONS = { content: TEXT, facts: TEXT, childView: TEXT, weight: TEXT, bestInterests: TEXT };
export const PLAN = { goal: TEXT, content: TEXT, duration: TEXT, childView: TEXT };
export const HEARD = {
  wayCode: '1.1',
  heard: true,
  agreedWithRendering: true,
  trustedPerson: 'offered',
  told: TEXT,
  heardAbout: TEXT,
  said: TEXT,
  weight: TEXT,
};
