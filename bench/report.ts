import { writeFileSync } from 'node:fs';
import type { Figures } from './load';

type Row = {
  readonly what: string;
  readonly figures: Figures;
  readonly against: string | null;
  readonly other: Figures | null;
};

/** Collects rows, prints them as a table as they come, and writes them as JSON. */
export class Report {
  private readonly rows: Row[] = [];
  private readonly facts: { readonly what: string; readonly is: string }[] = [];

  /** Something that is no rate. */
  fact(what: string, is: string): void {
    this.facts.push({ what, is });
    console.log(`${what.padEnd(36)} ${is}`);
  }

  row(what: string, figures: Figures, against: string | null = null, other: Figures | null = null): void {
    this.rows.push({ what, figures, against, other });
    const ratio = other ? `${(figures.perSecond / other.perSecond).toFixed(2)} × ${against} (${text(other)})` : '';
    console.log(`${what.padEnd(36)} ${text(figures).padEnd(44)} ${ratio}`);
  }

  write(path: string): void {
    const rows = this.rows.map((row) => ({
      ...row,
      ratio: row.other ? row.figures.perSecond / row.other.perSecond : null,
    }));
    writeFileSync(
      path,
      `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows, facts: this.facts }, null, 2)}\n`,
    );
  }
}

const text = ({ perSecond, p50, p99 }: Figures): string => {
  const perS = `${Math.round(perSecond).toLocaleString('en')}/s`;
  return Number.isNaN(p50) ? perS : `${perS} p50 ${p50.toFixed(1)} ms p99 ${p99.toFixed(1)} ms`;
};
