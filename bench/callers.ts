import { OpenLoop } from './open-loop';
import { raiseConcern } from './raise-concern';

/** Requests each second. */
export const PER_SECOND = 20;
/** Every so manieth of them is a command. */
const COMMANDS = 10;

/**
 * What the others do meanwhile: in the municipality of the wave they report concerns and read them, in the neighbouring
 * one they look through their lists. Lists of a hundred thousand cases have a cost of their own.
 */
export class Callers {
  private concernId = '';

  constructor(
    private readonly api: string,
    private readonly token: string,
    private readonly neighbour: string,
  ) {}

  open(): OpenLoop {
    return new OpenLoop(PER_SECOND, (number) => this.call(number));
  }

  private async call(number: number): Promise<void> {
    if (number % COMMANDS === 0) {
      const [receipt] = await raiseConcern(this.api, this.token);
      this.concernId = receipt?.concernId ?? '';
    } else if (number % 2 === 0 && this.concernId) await this.read(`/v1/concerns/${this.concernId}`, this.token);
    else await this.read(number % 3 === 0 ? '/v1/deadlines?limit=20' : '/v1/tasks', this.neighbour);
  }

  private async read(path: string, token: string): Promise<void> {
    const answer = await fetch(`${this.api}${path}`, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    // a view may be a moment behind the concern
    if (!answer.ok && answer.status !== 404) throw new Error(`${path} was answered with ${answer.status}`);
  }
}
