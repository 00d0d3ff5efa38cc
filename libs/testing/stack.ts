import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { READY_FILE, readReady, type Ready } from '@libs/platform/ready';
import { freeBlock } from './free-ports';
import { forgeToken, type Forged } from './issuer-keys';
import { StackControl } from './stack-control';

const entry = (name: string): string => resolve(__dirname, '../../dist/apps/local/src', `${name}.js`);
const run = promisify(execFile);

/** Ports a stack needs in a row. */
const BLOCK = 20;
/** Milliseconds; the first start on a machine fetches the servers. */
const START_LIMIT = 240_000;

export type StackOptions = {
  /** No demo data; the default. */
  readonly empty?: boolean;
  readonly port?: number;
  /** A data folder to carry on with; not given: a fresh one, removed by `stop`. */
  readonly data?: string;
  /** More environment for the stack and its apps, e.g. RETTID_CLOCK_FILE. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts all of Rettid from the build, as `npm start` does, on free ports. It does not outlive the test process. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  if (!existsSync(entry('main'))) throw new Error('the whole stack is started from the build: run npm run build first');
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'rettid-stack-'));
  const stack = new Stack(data, options.port ?? (await freeBlock(BLOCK)), options);
  await stack.start();
  return stack;
}

/** A running stack: its addresses, its tokens, and power over its processes. */
export class Stack extends StackControl {
  private process: ChildProcess | null = null;
  private readonly tokens = new Map<string, Promise<string>>();
  private said = '';

  constructor(
    data: string,
    readonly port: number,
    private readonly options: StackOptions,
  ) {
    super(data);
  }

  /** The addresses and process ids as they are now. */
  get ready(): Ready {
    return readReady(this.data);
  }

  /** Everything the stack has said on its terminal so far. */
  get output(): string {
    return this.said;
  }

  /** Starts it (again) on its data. @throws Error with what it said if it does not become ready */
  async start(): Promise<void> {
    // a stack that was killed could not take it away
    rmSync(join(this.data, READY_FILE), { force: true });
    const args = [entry('main'), '--data', this.data, '--port', String(this.port), '--with-parent'];
    const child = spawn(process.execPath, this.options.empty === false ? args : [...args, '--empty'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...this.options.env },
    });
    this.process = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (this.said += part.toString()));
    for (const until = Date.now() + START_LIMIT; !existsSync(join(this.data, READY_FILE)); await pause(50)) {
      if (child.exitCode !== null || Date.now() > until) throw new Error(`the stack did not start:\n${this.said}`);
    }
  }

  /** Sends the stack's own process a signal. @returns its exit code; null if the signal ended it at once */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.process;
    if (!child) return null;
    this.process = null;
    if (child.exitCode !== null) return child.exitCode;
    const gone = once(child, 'exit');
    child.kill(signal);
    return ((await gone) as [number | null])[0];
  }

  /** Stops everything in order; a data folder of our own making is removed. @throws Error if it did not stop cleanly */
  async stop(): Promise<void> {
    const code = await this.end();
    if (!this.options.data) rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
    if (code !== 0) throw new Error(`the stack ended with ${code}:\n${this.said}`);
  }

  /** An access token of a demo user, as `npm run token` prints it; the same one for the same user. */
  token(role: string, ledger?: string): Promise<string> {
    const key = `${role} ${ledger ?? ''}`;
    const known = this.tokens.get(key) ?? this.freshToken(role, ledger);
    this.tokens.set(key, known);
    return known;
  }

  /** An expired or foreign token. */
  forge(claims: Forged): Promise<string> {
    return forgeToken(this.data, this.ready.issuer, claims);
  }

  private async freshToken(role: string, ledger?: string): Promise<string> {
    const forLedger = ledger ? ['--ledger', ledger] : [];
    const args = [entry('token'), '--data', this.data, '--as', role, ...forLedger];
    const { stdout } = await run(process.execPath, args);
    return stdout.trim();
  }
}
