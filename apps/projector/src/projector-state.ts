import type { Readiness } from '@libs/platform/health';
import type { ViewLag, ViewRunner } from '@libs/read-models/view-runner';
import { Gauge, Registry } from 'prom-client';

/** Longest the views may lag without moving, or nobody look at them, and still be called ready, milliseconds. */
const PATIENCE = 10_000;

/** What the projector is doing, for readiness and metrics. */
export class ProjectorState {
  readonly metrics = new Registry();
  private readonly lagging: Gauge;
  private readonly stoppedViews: Gauge;
  private leads = false;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private movedAt = performance.now();
  private lag = 0;
  private stopped = 0;

  constructor(private readonly runner: Pick<ViewRunner, 'isBuilding'>) {
    const registers = [this.metrics];
    this.lagging = new Gauge({
      name: 'projection_lag_events',
      help: 'Events in the ledgers that the view has not folded',
      labelNames: ['view'],
      registers,
    });
    this.stoppedViews = new Gauge({
      name: 'view_stopped',
      help: '1 for a view that met an event it cannot fold',
      labelNames: ['view', 'ledger'],
      registers,
    });
  }

  lead(): void {
    this.leads = true;
    this.movedAt = performance.now();
  }

  standBy(): void {
    this.leads = false;
    this.lagging.reset();
    this.stoppedViews.reset();
  }

  /** Notes what a look at the ledgers found. */
  looked(lags: readonly ViewLag[]): void {
    this.lookedAt = performance.now();
    const going = lags.filter(({ stopped }) => !stopped);
    const lag = going.reduce((sum, one) => sum + one.lag, 0);
    if (lag === 0 || lag !== this.lag) this.movedAt = this.lookedAt;
    this.lag = lag;
    this.stopped = lags.length - going.length;
    this.stoppedViews.reset();
    for (const { view, ledger, stopped } of lags) if (stopped) this.stoppedViews.set({ view, ledger }, 1);
    for (const view of new Set(lags.map((one) => one.view))) {
      const behind = lags.filter((one) => one.view === view).reduce((sum, one) => sum + one.lag, 0);
      this.lagging.set({ view }, behind);
    }
  }

  /**
   * Ready: the views move while there is something to fold. A view that stopped at an event does not make the process
   * unready, the others need it; it has a metric and an error line of its own.
   */
  readiness(leaseAnsweredAt: number, kafka: boolean): Readiness {
    const now = performance.now();
    const details = { leads: this.leads, kafka, lagEvents: this.lag, stoppedViews: this.stopped };
    if (!this.leads) return { ready: now - leaseAnsweredAt < PATIENCE, details };
    const building = this.runner.isBuilding();
    const looks = building || now - this.lookedAt < PATIENCE;
    const moves = building || this.lag === 0 || now - this.movedAt < PATIENCE;
    return { ready: looks && moves, details: { ...details, building, moves } };
  }
}
