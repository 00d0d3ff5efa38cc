import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Collection, Document, MongoClient } from 'mongodb';
import { mongoClient } from '@libs/platform/mongo';
import { startStack, type Stack } from '@libs/testing/stack';
import { Writer } from './writer';

const LEDGER = '1201-02';
const cli = resolve(__dirname, '../../dist/apps/audit/src/cli.js');

jest.setTimeout(300_000);

describe('the auditor’s command line on the running stack', () => {
  let stack: Stack;
  let admin: MongoClient;
  let batches: Collection<Document & { _id: string }>;
  let head: string;

  beforeAll(async () => {
    stack = await startStack();
    admin = await mongoClient(stack.ready.mongoAdmin).connect();
    batches = admin.db('rettid_ledger').collection<Document & { _id: string }>('batches');
    const writer = new Writer(stack.ready.api, await stack.token('caseworker', LEDGER));
    for (let number = 0; number < 6; number++) await writer.assess((await writer.raise())!, 1);
    // the workers would write reminders between our look and the auditor's
    for (const name of ['reminders', 'api'] as const) await stack.down(name);
    head = join(stack.data, 'head.json');
    writeFileSync(head, (await audit('head')).stdout);
  });

  afterAll(async () => {
    await admin.close();
    await stack.stop();
  });

  const audit = async (...args: string[]): Promise<{ code: number; stdout: string }> => {
    const given = [cli, ...args, '--data', stack.data, ...(args.includes('--ledger') ? [] : ['--ledger', LEDGER])];
    return promisify(execFile)(process.execPath, given).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
  };
  const all = () => batches.find({ ledger: LEDGER }).sort({ from: 1 }).toArray();
  const isConcern = ({ type }: Document): boolean => type === 'concern.raised';
  /** Tampers as the administrator, asks the auditor, and puts everything back. */
  const after = async (tamper: () => Promise<unknown>, ...args: string[]): Promise<string> => {
    const before = await all();
    await tamper();
    const { code, stdout } = await audit('verify', ...args);
    await batches.deleteMany({ ledger: LEDGER });
    await batches.insertMany(before);
    return code === 1 ? stdout.split('\n')[0]! : `exit ${code}`;
  };

  it('finds the ledger whole, also against a head that was kept', async () => {
    expect(await audit('verify')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^OK: ledger 1201-02, \d+ events/) as string,
    });
    expect(await audit('verify', '--head', head)).toMatchObject({ code: 0 });
    expect(await audit('verify', '--ledger', 'intake')).toMatchObject({ code: 0 });
  });

  it('names the first bad seq after a change, a deletion, a swap and an insertion', async () => {
    const stored = await all();
    const [first, second, third] = stored;
    const { from } = second!;
    const [event] = second!['events'] as Document[];
    expect(await after(() => batches.updateOne({ from, ledger: LEDGER }, { $set: { 'events.0.purpose': 'x' } }))).toBe(
      `first bad seq: ${from}`,
    );
    expect(await after(() => batches.deleteOne({ from, ledger: LEDGER }))).toBe(`first bad seq: ${from}`);
    const swap = async (): Promise<void> => {
      await batches.deleteMany({ _id: { $in: [first!._id, third!._id] } });
      await batches.insertMany([
        { ...first!, events: third!['events'] },
        { ...third!, events: first!['events'] },
      ]);
    };
    expect(await after(swap)).toBe('first bad seq: 1');
    const forged = { ...event, eventId: 'forged', commandId: 'forged', stream: 'concern-forged', version: 1 };
    const insert = () =>
      batches.updateOne({ from, ledger: LEDGER }, { $push: { events: { $each: [forged], $position: 0 } } as never });
    expect(await after(insert)).toBe(`first bad seq: ${from}`);
    expect(await audit('verify')).toMatchObject({ code: 0 });
  });

  it('names the first seq of what was cut off, against a head kept elsewhere', async () => {
    const newest = (await all()).at(-1)!;
    const cut = () => batches.deleteOne({ _id: newest._id });
    expect(await after(cut)).toBe('exit 0');
    expect(await after(cut, '--head', head)).toBe(`first bad seq: ${newest['from']}`);
  });

  it('prints the history as a person reads it, and the seq and hash it was true at', async () => {
    const first = (await all()).find(({ events }) => (events as Document[]).some(isConcern))!;
    const { stdout } = await audit('replay', '--to', `${first['to']}`);
    expect(stdout).toContain('Bekymringsmelding mottatt');
    expect(stdout).toContain(`caseworker.${LEDGER} (saksbehandler`);
    expect(stdout).toMatch(new RegExp(`seq ${first['to']} hash [0-9a-f]{64}\\n$`));
    expect((await audit('replay', '--lang', 'en', '--to', new Date().toISOString())).stdout).toContain(
      'Concern report received',
    );
    expect(await audit('replay', '--to', 'yesterday')).toMatchObject({ code: 2 });
  });

  it('says in one line what is wrong with the question', async () => {
    expect(await audit('verify', '--ledger', 'x')).toMatchObject({ code: 2 });
    expect(await audit('verify', '--head', `${head}-none`)).toMatchObject({ code: 2 });
    expect(await audit('check')).toMatchObject({ code: 2 });
  });
});
