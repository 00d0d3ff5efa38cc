import { MongoClient, MongoServerError, type Document } from 'mongodb';
import { setTimeout as pause } from 'node:timers/promises';
import { REPLICA_SET } from './servers/mongo';

export type Administrator = { readonly name: string; readonly password: string };

/**
 * Makes a mongod that listens on this loopback port a replica set of one with an administrator; repeating it changes
 * nothing. A data folder that was used on another port before gets its own new address into the set's configuration.
 */
export async function setUpReplicaSet(port: number, administrator: Administrator | null): Promise<void> {
  const member = `127.0.0.1:${port}`;
  // before there is any user, mongod lets somebody on loopback initiate the set and make the first one
  await withClient(member, null, async (admin) => {
    await ignoring(admin, ['AlreadyInitialized', 'Unauthorized'], {
      replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host: member }] },
    });
  });
  await withClient(member, null, async (admin) => {
    if (!administrator) return untilPrimary(admin);
    if ((await admin({ hello: 1 }))['setName']) await untilPrimary(admin);
    await ignoring(admin, ['Unauthorized', 'NotWritablePrimary'], {
      createUser: administrator.name,
      pwd: administrator.password,
      roles: ['root'],
    });
  });
  await withClient(member, administrator, async (admin) => {
    const { config } = (await admin({ replSetGetConfig: 1 })) as { config: { version: number; members: Document[] } };
    if (config.members[0]?.['host'] !== member) {
      const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host: member }] };
      await admin({ replSetReconfig: moved, force: true });
    }
    await untilPrimary(admin);
  });
}

/** The administrator's address, with which a driver finds the primary by itself. */
export const adminUrl = (port: number, { name, password }: Administrator): string =>
  `mongodb://${name}:${password}@127.0.0.1:${port}/?replicaSet=${REPLICA_SET}&authSource=admin`;

type Run = (command: Document) => Promise<Document>;

async function withClient(member: string, who: Administrator | null, work: (run: Run) => Promise<void>): Promise<void> {
  const auth = who ? { auth: { username: who.name, password: who.password } } : {};
  const client = new MongoClient(`mongodb://${member}/?directConnection=true`, auth);
  try {
    await work((command) => client.db('admin').command(command));
  } finally {
    await client.close();
  }
}

async function ignoring(run: Run, codeNames: readonly string[], command: Document): Promise<void> {
  try {
    await run(command);
  } catch (error) {
    if (!(error instanceof MongoServerError) || !codeNames.includes(String(error.codeName))) throw error;
  }
}

async function untilPrimary(run: Run): Promise<void> {
  while (!(await run({ hello: 1 }))['isWritablePrimary']) await pause(50);
}
