import type { Server } from 'node:http';
import type { Municipality } from '@libs/platform/config';
import { control, controlToken, type Controlled } from './control';
import type { DataFolder } from './data-folder';
import { demoUsers } from './demo-users';
import { startIssuer } from './issuer';
import { closed, listening } from './listening';
import { mailPage } from './mail-page';
import { MailSink } from './mail-sink';
import { Mailbox } from './mailbox';
import type { Ports } from './ports';
import { MUNICIPALITIES, type Secrets } from './secrets';

/** Where fault tests find the control door; there while the stack runs. */
export const CONTROL_FILE = 'control.json';

export type DoorSettings = {
  readonly folder: DataFolder;
  readonly ports: Ports;
  /** Address on which the doors for people open. */
  readonly host: string;
};

/** What this process itself serves: the mail sink with its page, the token issuer, the control door. */
export class Doors {
  private readonly servers: Server[] = [];
  private readonly mailbox: Mailbox;
  private readonly sink: MailSink;

  constructor(private readonly settings: DoorSettings) {
    this.mailbox = new Mailbox(settings.folder);
    this.sink = new MailSink(this.mailbox);
  }

  /** @throws if a port is taken */
  async open(secrets: Secrets, processes: Omit<Controlled, 'refuseMail'>): Promise<void> {
    const { folder, host, ports } = this.settings;
    const token = controlToken();
    const refuseMail = (refusing: boolean): void => this.sink.refuse(refusing);
    const controlDoor = await listening(control({ ...processes, refuseMail }, token), '127.0.0.1', 0);
    this.servers.push(controlDoor);
    this.servers.push(await listening(mailPage(this.mailbox), host, ports.mailPage));
    const users = demoUsers(folder.read<Municipality[]>(MUNICIPALITIES));
    this.servers.push(await startIssuer({ folder, users, secret: secrets.issuer, host, port: ports.issuer }));
    await this.sink.listen(ports.smtp);
    const { port } = controlDoor.address() as { port: number };
    folder.write(CONTROL_FILE, { url: `http://127.0.0.1:${port}`, token });
  }

  async close(): Promise<void> {
    this.settings.folder.remove(CONTROL_FILE);
    await Promise.all([this.sink.close(), ...this.servers.map(closed)]);
  }
}
