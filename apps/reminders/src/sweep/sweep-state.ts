import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Readiness } from '@libs/platform/health';
import { worries, worriesAbout, type Figures, type Worry } from './figures';

/** Longest the lease may not have been answered for, milliseconds: it is asked about every second. */
const SILENCE = 10_000;

/** What is left of a ledger after its round. */
type Left = Pick<Figures, 'oldestDue' | 'undelivered' | 'givenUp' | 'oldestUndelivered'>;

type Options = {
  /** Milliseconds between two whole sweeps. */
  readonly interval: number;
  /** For how long an alarm has been missing, milliseconds. */
  readonly oldestUnarmed: () => number;
};

/** What the worker is doing, for readiness, metrics and whoever must look. Numbers only. */
export class SweepState {
  readonly metrics = new Registry();
  private readonly ledgers = new Map<string, Left>();
  private readonly totals: Readonly<Record<'lapses' | 'raised' | 'outcomes', Counter>>;
  /** Until when this process leads. */
  private over: AbortSignal | null = null;
  private stoppedViews = 0;
  private sweptAt: number | null = null;
  private startedAt = performance.now();

  constructor(private readonly options: Options) {
    const registers = [this.metrics];
    collectDefaultMetrics({ register: this.metrics });
    const gauge = (name: string, help: string, value: (figures: Figures) => number): void => {
      const figures = (): Figures => this.figures;
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value(figures()));
        },
      });
    };
    const seconds = (name: string, help: string, value: (figures: Figures) => number): void =>
      gauge(`${name}_seconds`, help, (figures) => value(figures) / 1_000);
    seconds('reminders_oldest_due', 'Since the oldest rung was reached that is not raised', (of) => of.oldestDue);
    seconds('reminders_oldest_unarmed', 'For how long an alarm has been missing from Redis', (of) => of.oldestUnarmed);
    seconds(
      'reminders_oldest_undelivered',
      'Since the oldest was raised that mail still tries to bring',
      (of) => of.oldestUndelivered,
    );
    seconds('reminders_sweep_age', 'Since the last whole sweep', (of) => of.sweepAge);
    gauge('reminders_undelivered', 'Reminders that mail has not brought to everybody', (of) => of.undelivered);
    gauge('reminders_given_up', 'Of these: mail was given up, a person must see to it', (of) => of.givenUp);
    gauge('reminders_stopped_views', 'Views that met an event they cannot fold', (of) => of.stoppedViews);
    gauge('reminders_leading', '1 while this process sweeps and delivers', () => Number(this.term !== null));
    this.gaugeWorries();
    const total = (what: string, help: string): Counter =>
      new Counter({ name: `reminders_${what}_total`, help, registers });
    this.totals = {
      lapses: total('lapses', 'Emergency decisions lapsed'),
      raised: total('raised', 'Reminders raised'),
      outcomes: total('outcomes', 'Deliveries and failures written'),
    };
  }

  /** This process leads until then; null: another does. */
  lead(over: AbortSignal | null): void {
    this.over = over;
    this.startedAt = performance.now();
    if (over) this.sweptAt = null;
  }

  get term(): AbortSignal | null {
    return this.over?.aborted ? null : this.over;
  }

  swept(): void {
    this.sweptAt = performance.now();
  }

  /** How many views stand still at an event they cannot fold: their deadlines are not looked after. */
  looked(stoppedViews: number): void {
    this.stoppedViews = stoppedViews;
  }

  lapsed(count: number): void {
    this.totals.lapses.inc(count);
  }

  raised(count: number): void {
    this.totals.raised.inc(count);
  }

  delivered(count: number): void {
    this.totals.outcomes.inc(count);
  }

  ledger(ledger: string, left: Left): void {
    this.ledgers.set(ledger, left);
  }

  /** What an operator must look at. Only who leads knows of the whole; an alarm is missed by everybody. */
  get worries(): readonly Worry[] {
    const found = worriesAbout(this.figures, this.options.interval);
    return this.term ? found : found.filter((worry) => worry === 'oldest-unarmed');
  }

  get figures(): Figures {
    const ledgers = [...this.ledgers.values()];
    const most = (of: (left: Left) => number): number =>
      ledgers.reduce((highest, left) => Math.max(highest, of(left)), 0);
    return {
      sweepAge: this.age,
      oldestDue: most(({ oldestDue }) => oldestDue),
      oldestUnarmed: this.options.oldestUnarmed(),
      undelivered: ledgers.reduce((sum, { undelivered }) => sum + undelivered, 0),
      givenUp: ledgers.reduce((sum, { givenUp }) => sum + givenUp, 0),
      oldestUndelivered: most(({ oldestUndelivered }) => oldestUndelivered),
      stoppedViews: this.stoppedViews,
    };
  }

  /** Ready: the leader's sweeps come round; who stands by can ask for the lease. */
  readiness(leaseAnsweredAt: number): Readiness {
    const { sweepAge, oldestDue, undelivered, stoppedViews } = this.figures;
    const details = {
      leads: this.term !== null,
      sweepAgeSeconds: Math.round(sweepAge / 1_000),
      oldestDueSeconds: Math.round(oldestDue / 1_000),
      undelivered,
      stoppedViews,
    };
    if (!this.term) return { ready: performance.now() - leaseAnsweredAt < SILENCE, details };
    return { ready: sweepAge < 3 * this.options.interval + SILENCE, details };
  }

  private gaugeWorries(): void {
    const now = (): readonly Worry[] => this.worries;
    new Gauge({
      name: 'reminders_worry',
      help: '1 while somebody must look at it',
      labelNames: ['about'],
      registers: [this.metrics],
      collect() {
        for (const about of worries) this.set({ about }, Number(now().includes(about)));
      },
    });
  }

  /** Milliseconds; before the first sweep of a term since the term began. */
  private get age(): number {
    return performance.now() - (this.sweptAt ?? this.startedAt);
  }
}
