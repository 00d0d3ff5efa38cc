import type { PersonalPart } from './envelope';
import type { Json } from './json';

/** The personal parts of one event about one person; what is null or blank is left out. */
export const personal = (subject: string, contents: Readonly<Record<string, Json>>): readonly PersonalPart[] =>
  Object.entries(contents)
    .filter(([, content]) => content !== null && content !== '')
    .map(([path, content]) => ({ subject, path, content }));

/** True when a text says something. */
export const says = (text: string | null | undefined): text is string => !!text?.trim();
