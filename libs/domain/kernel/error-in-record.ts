/** Why something was recorded that should not have been. Nothing is deleted: the original stays readable. */
export const errorKinds = ['wrong-child', 'duplicate', 'mistake'] as const;
export type ErrorKind = (typeof errorKinds)[number];
