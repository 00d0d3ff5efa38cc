import { clockOn } from '@libs/platform/clock';
import { createLog } from '@libs/platform/log';
import { READY_FILE, type Ready } from '@libs/platform/ready';
import { addresses } from './addresses';
import { APPS, appPlan } from './apps';
import { CannotStart } from './cannot-start';
import type { DataFolder } from './data-folder';
import { loadDemo } from './demo/load';
import { CONTROL_FILE, Doors } from './doors';
import type { Environment } from './environment';
import { ISSUERS, localIssuers } from './issuers';
import type { Leftovers } from './leftovers';
import { adminUrl } from './mongo-set-up';
import { setUpOrganisations } from './organisation';
import type { Demo } from './options';
import { assertFree, type Ports } from './ports';
import { prepare, type ServerAddresses } from './prepare';
import type { Progress } from './progress';
import { prepareSecrets, type Secrets } from './secrets';
import { startServers, type ServerName } from './servers/start';
import { Supervised, type Plan } from './supervised';
import { tail } from './tail';
import { markTenYears } from './ten-years/demo-ledger';
import { loadTenYears } from './ten-years/load';

const ADMINISTRATOR = 'rettid_admin';
/** An app that exits this often before it is ready will not become it. */
const TRIES = 4;

/** All of Rettid on one machine: starts it, tells where it is, stops it in order. */
export class Stack {
  private readonly servers = new Map<string, Supervised>();
  private readonly apps = new Map<string, Supervised>();
  private readonly doors: Doors;
  private found: Omit<Ready, 'processes'> | null = null;
  private isReady = false;
  private isStopping = false;

  constructor(
    private readonly folder: DataFolder,
    private readonly ports: Ports,
    private readonly env: Environment,
    private readonly leftovers: Leftovers,
    private readonly progress: Progress,
    private readonly demo: Demo | null,
  ) {
    this.doors = new Doors({ folder, ports, host: env.host });
  }

  /**
   * Resolves when every server and app is ready and `ready.json` is written.
   * @throws CannotStart in one clear line if something cannot be had or does not come up
   */
  async start(): Promise<Ready> {
    this.folder.remove(READY_FILE, CONTROL_FILE);
    const ended = await this.leftovers.end();
    for (const name of ended) this.progress.say(`${name} was left running by an earlier start: ended`);
    await assertFree(this.ownPorts());
    const secrets = await prepareSecrets(this.folder);
    if (this.demo === 'ten-years') markTenYears(this.folder);
    const servers = this.serverAddresses(secrets);
    this.found = addresses(this.folder, this.ports, servers, secrets, this.env.clockFile);
    this.folder.write(ISSUERS, localIssuers(this.found.issuer));
    const apps = this.planApps(this.found);
    await Promise.all([this.openDoors(secrets), this.startServers(secrets)]);
    this.assertGoingOn();
    await prepare(servers, secrets, createLog('local', 'silent'));
    this.progress.say('databases, users and topic are prepared');
    if (this.demo === 'ten-years') await this.loadTenYears(this.found);
    await this.startApps(apps);
    if (this.apps.has('api')) await this.setUpOrganisations({ ...this.found, processes: {} });
    if (this.demo) await this.loadDemo({ ...this.found, processes: {} });
    this.assertGoingOn();
    this.isReady = true;
    return this.writeReady();
  }

  /** First nothing comes in, then the workers, then the servers; safe to call while starting, and twice. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.isReady = false;
    this.folder.remove(READY_FILE);
    for (const app of this.apps.values()) await app.stop();
    await Promise.all([...this.servers.values()].map((server) => server.stop()));
    await this.doors.close();
    await this.leftovers.end();
  }

  private ownPorts(): number[] {
    const { mongo, kafka, kafkaController, redis, ...doors } = this.ports;
    return [
      ...Object.values(doors),
      ...(this.env.mongoUrl ? [] : [mongo]),
      ...(this.env.kafkaBrokers ? [] : [kafka, kafkaController]),
      ...(this.env.redisUrl ? [] : [redis]),
    ];
  }

  private serverAddresses(secrets: Secrets): ServerAddresses {
    const administrator = { name: ADMINISTRATOR, password: secrets.mongoAdmin };
    return {
      mongoAdmin: this.env.mongoUrl ?? adminUrl(this.ports.mongo, administrator),
      kafka: this.env.kafkaBrokers ?? `127.0.0.1:${this.ports.kafka}`,
      redis: this.env.redisUrl ?? `redis://127.0.0.1:${this.ports.redis}`,
    };
  }

  private async openDoors(secrets: Secrets): Promise<void> {
    await this.doors.open(secrets, { servers: this.servers, apps: this.apps });
    this.progress.say('mail sink and token issuer are up');
  }

  private startServers(secrets: Secrets): Promise<void> {
    const given = { mongo: this.env.mongoUrl, kafka: this.env.kafkaBrokers, redis: this.env.redisUrl };
    const names = (Object.keys(given) as ServerName[]).filter((name) => given[name] === null);
    return startServers(names, {
      folder: this.folder.path,
      ports: this.ports,
      administrator: { name: ADMINISTRATOR, password: secrets.mongoAdmin },
      testCommands: this.env.testCommands,
      plain: this.env.plainStores,
      cacheGigabytes: this.env.mongoCacheGigabytes,
      say: (line) => this.progress.say(line),
      onServer: (server) => {
        this.assertGoingOn();
        this.servers.set(server.name, server);
      },
      onSpawn: (name, pid) => this.onSpawn(name, pid),
    });
  }

  private planApps(found: Omit<Ready, 'processes'>): Plan[] {
    const settings = { folder: this.folder, ports: this.ports, host: this.env.host, addresses: found };
    const onSpawn = (name: string, pid: number): void => this.onSpawn(name, pid);
    const chosen = APPS.filter((name) => this.env.apps?.includes(name) ?? true);
    return chosen.map((name) => appPlan(name, { ...settings, onSpawn }));
  }

  private async startApps(plans: readonly Plan[]): Promise<void> {
    await Promise.all(
      plans.map(async (plan) => {
        const app = new Supervised(plan);
        this.assertGoingOn();
        this.apps.set(plan.name, app);
        app.start();
        await app.untilUp(() => this.reasonToGiveUp(app, plan.logFile));
        this.progress.say(`${plan.name} is ready`);
      }),
    );
  }

  /** Without units and staff nobody could see or do anything. */
  private async setUpOrganisations(ready: Ready): Promise<void> {
    await setUpOrganisations(ready, this.folder).catch((error: Error) => {
      throw new CannotStart(`the organisation could not be set up: ${error.message}`);
    });
    this.progress.say('units and staff are set up');
  }

  /** Before any app runs, since its events were recorded long ago and nothing may be recorded before them. */
  private async loadTenYears(found: Omit<Ready, 'processes'>): Promise<void> {
    const answers = await loadTenYears(found, this.folder, (line) => this.progress.say(line)).catch((error: Error) => {
      throw new CannotStart(`the ten years could not be loaded: ${error.message}`);
    });
    if (answers) this.progress.say(`ten years are loaded: ${answers.children} children, ${answers.events} events`);
  }

  /** A stack without its demo is still a stack: what went wrong is said, and the next start tries again. */
  private async loadDemo(ready: Ready): Promise<void> {
    const clock = clockOn(this.env.clockFile);
    try {
      if (await loadDemo(ready, this.folder, clock)) this.progress.say('demo data is loaded');
    } catch (error) {
      this.progress.say(`demo data could not be loaded: ${(error as Error).message}`);
    }
  }

  private reasonToGiveUp(app: Supervised, logFile: string): Error | null {
    if (this.isStopping) return new CannotStart('stopped while starting');
    if (app.failures < TRIES) return null;
    return new CannotStart(`${app.name} does not start, see ${logFile}:\n${tail(logFile)}`);
  }

  private assertGoingOn(): void {
    if (this.isStopping) throw new CannotStart('stopped while starting');
  }

  /** Fault tests look into `ready.json` for whom to kill, so it follows every restart. */
  private onSpawn(name: string, pid: number): void {
    this.leftovers.note(name, pid);
    if (this.isReady) this.writeReady();
  }

  private writeReady(): Ready {
    if (!this.found) throw new Error('ready before the addresses are known');
    const running = [...this.servers.values(), ...this.apps.values()];
    const processes = Object.fromEntries(running.flatMap(({ name, pid }) => (pid === null ? [] : [[name, pid]])));
    const ready: Ready = { ...this.found, processes };
    this.folder.write(READY_FILE, ready);
    return ready;
  }
}
