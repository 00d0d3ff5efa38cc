import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Readiness } from '@libs/platform/health';

/** Longest the lease may not have been answered for, milliseconds: it is asked about every second. */
const SILENCE = 10_000;

/** What the worker is doing, for readiness and metrics. Numbers only. */
export class SweepState {
  readonly metrics = new Registry();
  private readonly oldest = new Map<string, number>();
  private readonly waiting = new Map<string, number>();
  private readonly lapsedTotal: Counter;
  private readonly raisedTotal: Counter;
  private readonly deliveredTotal: Counter;
  private leads = false;
  private stoppedViews = 0;
  private sweptAt: number | null = null;
  private startedAt = performance.now();

  /** @param interval milliseconds between two whole sweeps */
  constructor(private readonly interval: number) {
    const registers = [this.metrics];
    collectDefaultMetrics({ register: this.metrics });
    const gauge = (name: string, help: string, value: () => number): void => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value());
        },
      });
    };
    gauge(
      'reminders_oldest_due_seconds',
      'How long ago the oldest rung was reached that is not raised',
      () => this.oldestDue / 1_000,
    );
    gauge('reminders_undelivered', 'Reminders raised and not delivered by mail', () => this.undelivered);
    gauge('reminders_sweep_age_seconds', 'Time since the last whole sweep', () => this.age / 1_000);
    gauge('reminders_stopped_views', 'Views that met an event they cannot fold', () => this.stoppedViews);
    gauge('reminders_leading', '1 while this process sweeps and delivers', () => Number(this.leads));
    this.lapsedTotal = new Counter({ name: 'reminders_lapses_total', help: 'Emergency decisions lapsed', registers });
    this.raisedTotal = new Counter({ name: 'reminders_raised_total', help: 'Reminders found due', registers });
    this.deliveredTotal = new Counter({
      name: 'reminders_outcomes_total',
      help: 'Deliveries and failures written',
      registers,
    });
  }

  lead(leads: boolean): void {
    this.leads = leads;
    this.startedAt = performance.now();
    if (leads) this.sweptAt = null;
  }

  swept(): void {
    this.sweptAt = performance.now();
  }

  /** How many views stand still at an event they cannot fold: their deadlines are not looked after. */
  looked(stoppedViews: number): void {
    this.stoppedViews = stoppedViews;
  }

  lapsed(count: number): void {
    this.lapsedTotal.inc(count);
  }

  raised(count: number): void {
    this.raisedTotal.inc(count);
  }

  delivered(count: number): void {
    this.deliveredTotal.inc(count);
  }

  /** What was left of a ledger after its turn. */
  ledger(ledger: string, oldestDue: number, undelivered: number): void {
    this.oldest.set(ledger, oldestDue);
    this.waiting.set(ledger, undelivered);
  }

  /** Ready: the leader's sweeps come round; who stands by can ask for the lease. */
  readiness(leaseAnsweredAt: number): Readiness {
    const details = {
      leads: this.leads,
      sweepAgeSeconds: Math.round(this.age / 1_000),
      oldestDueSeconds: Math.round(this.oldestDue / 1_000),
      undelivered: this.undelivered,
      stoppedViews: this.stoppedViews,
    };
    if (!this.leads) return { ready: performance.now() - leaseAnsweredAt < SILENCE, details };
    return { ready: this.age < 3 * this.interval + SILENCE, details };
  }

  /** Milliseconds; before the first sweep of a term since the term began. */
  private get age(): number {
    return performance.now() - (this.sweptAt ?? this.startedAt);
  }

  private get oldestDue(): number {
    return Math.max(0, ...this.oldest.values());
  }

  private get undelivered(): number {
    return [...this.waiting.values()].reduce((sum, count) => sum + count, 0);
  }
}
