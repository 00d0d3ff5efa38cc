import RequestQueue from 'kafkajs/src/network/requestQueue';

/** How long a request waits before it is looked at again, if nothing else moves the queue, milliseconds. */
const LOOK_AGAIN = 10;

/**
 * kafkajs 2.2.4 sets a timer with a negative delay after every answer and renews it for ever: on Node 24 that is a
 * warning on stderr and a wake-up per millisecond and connection (kafkajs#1751, never released). The timer is needed
 * only while requests wait.
 */
export function fixRequestQueue(): void {
  RequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
    const throttled = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      throttled > 0 ? throttled : LOOK_AGAIN,
    );
  };
}
