import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type ServerName = 'mongo' | 'kafka' | 'redis';
export type AppName = 'api' | 'audit' | 'relay' | 'projector' | 'reminders';
export type ProcessName = ServerName | AppName;
export type ProcessState = { readonly state: 'stopped' | 'starting' | 'up'; readonly pid: number | null };

/** A mail that the sink has got. */
export type ReceivedMail = {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: string;
  readonly deliveries: number;
};

const SERVERS: readonly string[] = ['mongo', 'kafka', 'redis'];

/** Power over the processes of a running stack, for tests of what happens when one dies. */
export class StackControl {
  constructor(readonly data: string) {}

  /** SIGKILL; it is started again by itself after a moment. Resolves when it is gone. */
  async kill(name: ProcessName): Promise<void> {
    await this.act(name, 'kill');
  }

  /** SIGKILL, and it stays down until `up`. */
  async halt(name: ProcessName): Promise<void> {
    await this.act(name, 'halt');
  }

  /** SIGTERM, and it stays down until `up`. Resolves when it is gone. */
  async down(name: ProcessName): Promise<void> {
    await this.act(name, 'stop');
  }

  /** Starts it if it is down; resolves as soon as it does its work. */
  async up(name: ProcessName): Promise<void> {
    await this.act(name, 'start');
  }

  /** Resolves when it has come back by itself. */
  async untilUp(name: ProcessName): Promise<void> {
    while ((await this.processes())[name]?.state !== 'up') await pause(50);
  }

  /** From now on every mail is refused for good, or taken again. */
  async refuseMail(refusing: boolean): Promise<void> {
    await this.ask('POST', `/mail/${refusing ? 'refuse' : 'accept'}`);
  }

  processes(): Promise<Partial<Record<ProcessName, ProcessState>>> {
    return this.ask('GET', '/processes');
  }

  /** What the mail sink has got, newest first. */
  async mails(): Promise<ReceivedMail[]> {
    const { mail } = JSON.parse(readFileSync(join(this.data, 'ready.json'), 'utf8')) as { mail: string };
    return (await (await fetch(`${mail}/messages`)).json()) as ReceivedMail[];
  }

  private act(name: ProcessName, action: string): Promise<unknown> {
    return this.ask('POST', `/${SERVERS.includes(name) ? 'servers' : 'apps'}/${name}/${action}`);
  }

  private async ask<T>(method: string, path: string): Promise<T> {
    const { url, token } = JSON.parse(readFileSync(join(this.data, 'control.json'), 'utf8')) as ControlAddress;
    const answer = await fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

type ControlAddress = { readonly url: string; readonly token: string };
