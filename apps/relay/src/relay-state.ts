import type { Readiness } from '@libs/platform/health';
import { Counter, Gauge, Registry } from 'prom-client';

/** Longest a relay may lag without moving and still be called ready, milliseconds. */
const PATIENCE = 10_000;
/** Longest Kafka may not have answered: it is asked every 2 s. */
const SILENCE = 10_000;

/** What the relay is doing, for readiness and metrics. */
export class RelayState {
  readonly metrics = new Registry();
  private readonly lagging: Gauge;
  private readonly leading: Gauge;
  private readonly published: Counter;
  private readonly begun: Counter;
  private lag = 0;
  private leads = false;
  private movedAt = performance.now();
  private kafkaAt: number | null = null;

  constructor() {
    const registers = [this.metrics];
    this.lagging = new Gauge({
      name: 'relay_lag_events',
      help: 'Events in the ledgers and not yet on the topic',
      registers,
    });
    this.leading = new Gauge({ name: 'relay_leading', help: '1 while this process relays', registers });
    this.published = new Counter({
      name: 'relay_published_events_total',
      help: 'Events Kafka acknowledged',
      registers,
    });
    this.begun = new Counter({ name: 'relay_begun_again_total', help: 'Times the topic was found emptied', registers });
  }

  lead(): void {
    this.leads = true;
    this.movedAt = performance.now();
    this.leading.set(1);
  }

  standBy(): void {
    this.leads = false;
    this.leading.set(0);
  }

  /** Compares heads with what is published. */
  heads(heads: ReadonlyMap<string, number>, published: ReadonlyMap<string, number>): void {
    let lag = 0;
    for (const [ledger, seq] of heads) lag += Math.max(0, seq - (published.get(ledger) ?? 0));
    if (this.lag === 0) this.movedAt = performance.now();
    this.lag = lag;
    this.lagging.set(lag);
  }

  moved(events: number): void {
    this.movedAt = performance.now();
    this.lag = Math.max(0, this.lag - events);
    this.lagging.set(this.lag);
    this.published.inc(events);
    this.kafkaAnswered();
  }

  beganAgain(): void {
    this.begun.inc();
  }

  kafkaAnswered(): void {
    this.kafkaAt = performance.now();
  }

  /** Whether that is news. */
  kafkaFailed(): boolean {
    const news = this.kafkaAt !== null;
    this.kafkaAt = null;
    return news;
  }

  /** Ready: it moves while there is something to move. A relay that stands by is ready if the lease can be asked for. */
  readiness(leaseAnsweredAt: number): Readiness {
    const now = performance.now();
    const details = { leads: this.leads, lagEvents: this.lag };
    if (!this.leads) return { ready: now - leaseAnsweredAt < SILENCE, details };
    const kafka = this.kafkaAt !== null && now - this.kafkaAt < SILENCE;
    const moves = this.lag === 0 || now - this.movedAt < PATIENCE;
    return { ready: kafka && moves, details: { ...details, kafka, moves } };
  }
}
