/**
 * What somebody is to a case, strongest first; a person may be several of these at once. The columns of the matrix.
 * `assigned`: caseworker of the case, stand-in of an absent one, or who registered a case that nobody is assigned to yet.
 * `duty-officer`: on shift, for cases with a report nobody reviewed yet and those handled by themself.
 * `colleague`: caseworker in the unit that owns the case. `outsider`: works here, has nothing to do with the case.
 */
export const capacities = [
  'assigned',
  'leader',
  'duty-officer',
  'break-glass',
  'participant',
  'data-protection-officer',
  'auditor',
  'administrator',
  'colleague',
  'outsider',
  'reporter-system',
  'intake-auditor',
  'operator',
] as const;

export type Capacity = (typeof capacities)[number];

/**
 * What an issuer's settings can make of a machine or a first administrator. Everything else rests on events, also when
 * settings say otherwise.
 */
export const installationCapacities = [
  'administrator',
  'operator',
  'reporter-system',
  'intake-auditor',
] as const satisfies readonly Capacity[];

/** Kinds of content of a case, each with a right of its own. `codes`: states, dates, codes: what is not personal by itself. */
export const fieldClasses = ['codes', 'identity', 'address', 'reporter', 'notes'] as const;
export type FieldClass = (typeof fieldClasses)[number];
/** `hidden` fields look as if they were empty, and are said to be withheld. */
export type FieldRight = 'open' | 'hidden';
export type FieldRights = Readonly<Record<FieldClass, FieldRight>>;
