/** What a refusal says to a person, in the three languages the API speaks. Never holds personal data. */
export type Wording = { readonly nb: string; readonly nn: string; readonly en: string };

/** A context's refusals: stable code → wording. A released code keeps its meaning for ever. */
export type Refusals = Readonly<Record<string, Wording>>;

/** A rule said no. `code` is stable (`concern.already-reviewed`); `field` names the command's field at fault. */
export class Rejection extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null = null,
  ) {
    super(code);
    this.name = 'Rejection';
  }
}
