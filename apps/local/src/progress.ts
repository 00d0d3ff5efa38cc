/** Says on standard output what is going on, one line per step, with the seconds since the start. */
export class Progress {
  private readonly began = Date.now();

  say(line: string): void {
    console.log(`[${this.seconds()} s] ${line}`);
  }

  private seconds(): string {
    return ((Date.now() - this.began) / 1000).toFixed(1).padStart(5);
  }
}
