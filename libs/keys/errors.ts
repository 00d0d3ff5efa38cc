/** The subject's key was destroyed for good: nothing is sealed for it any more. */
export class SubjectErased extends Error {
  constructor(readonly subject: string) {
    super('the key of the subject is destroyed');
    this.name = 'SubjectErased';
  }
}

/** A sealed part is not what was sealed: moved from another ledger, event or path, or its bytes were changed. */
export class PartTampered extends Error {
  constructor() {
    super('a sealed part is not what was sealed');
    this.name = 'PartTampered';
  }
}
