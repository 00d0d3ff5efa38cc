import { says } from './personal';
import type { Refuse } from './refusing';

/** A text that must say something; each that is missing has a code of its own. */
export const textCheck =
  <Code extends string>(refuse: Refuse<Code>) =>
  (text: string, code: Code, field: string): string => {
    if (!says(text)) throw refuse(code, field);
    return text;
  };
