/** The municipalities (and reporting city districts) whose ledgers are kept here. */
export class ServedMunicipalities {
  readonly ledgers: ReadonlySet<string>;

  constructor(ledgers: readonly string[]) {
    this.ledgers = new Set(ledgers);
  }

  serves(ledger: string): boolean {
    return this.ledgers.has(ledger);
  }
}
