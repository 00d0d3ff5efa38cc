import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { SubjectErased } from './errors';
import { MAX_AGE } from './key-cache';
import { Keys } from './keys';
import { fileKeys } from './municipality-keys';

const LEDGER = '1201-02';
let database: TestDatabase;
let rootKey: string;
let time = 0;

beforeAll(async () => {
  database = await testDatabase();
  rootKey = newRootKeyFile();
});
afterAll(() => database.close());

const aProcess = () => new Keys(database.client.db(database.name), fileKeys(rootKey), () => time);
const part = (subject: string) => ({ subject, path: 'report', content: 'Syntetisk tekst' });
const statusIn = async (keys: Keys, sealed: Awaited<ReturnType<Keys['seal']>>) =>
  (await keys.open(LEDGER, 'event', sealed)).map(({ status }) => status);

describe('destroying the key of a child', () => {
  it('leaves it erased and its sibling readable, in the same event', async () => {
    const keys = aProcess();
    const sealed = await keys.seal(LEDGER, 'event', [part('a'), part('sibling')]);
    await keys.erase(LEDGER, 'a');
    await keys.erase(LEDGER, 'a');
    expect(await statusIn(keys, sealed)).toEqual(['erased', 'open']);
    expect(await statusIn(aProcess(), sealed)).toEqual(['erased', 'open']);
  });

  it('lets no process make another key for it, also where there never was one', async () => {
    const [keys, other] = [aProcess(), aProcess()];
    await keys.seal(LEDGER, 'event', [part('b')]);
    await keys.erase(LEDGER, 'b');
    await keys.erase(LEDGER, 'never sealed for');
    for (const subject of ['b', 'never sealed for']) {
      await expect(keys.seal(LEDGER, 'event', [part(subject)])).rejects.toThrow(SubjectErased);
      await expect(other.seal(LEDGER, 'event', [part(subject)])).rejects.toThrow(SubjectErased);
    }
    await expect(keys.seal('9901-00', 'event', [part('b')])).resolves.toHaveLength(1);
  });

  it('is seen by a process that has the key open as soon as it is told to forget it', async () => {
    const [keys, other] = [aProcess(), aProcess()];
    const sealed = await other.seal(LEDGER, 'event', [part('c')]);
    await keys.erase(LEDGER, 'c');
    other.forget(LEDGER, 'c');
    expect(await statusIn(other, sealed)).toEqual(['erased']);
    await expect(other.seal(LEDGER, 'event', [part('c')])).rejects.toThrow(SubjectErased);
  });

  it('is seen after a minute by a process that nobody told', async () => {
    const [keys, other] = [aProcess(), aProcess()];
    const sealed = await other.seal(LEDGER, 'event', [part('d')]);
    await keys.erase(LEDGER, 'd');
    expect(await statusIn(other, sealed)).toEqual(['open']);
    time += MAX_AGE;
    expect(await statusIn(other, sealed)).toEqual(['erased']);
    await expect(other.seal(LEDGER, 'event', [part('d')])).rejects.toThrow(SubjectErased);
  });

  it('wins against those who are making the key in the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [keys, ...others] = [aProcess(), aProcess(), aProcess()];
      const subject = `e-${round}`;
      const sealing = others.map((one) => one.seal(LEDGER, 'event', [part(subject)]).catch(() => []));
      await keys.erase(LEDGER, subject);
      for (const sealed of await Promise.all(sealing)) {
        expect(await statusIn(aProcess(), sealed)).toEqual(sealed.map(() => 'erased'));
      }
      await expect(aProcess().seal(LEDGER, 'event', [part(subject)])).rejects.toThrow(SubjectErased);
    }
  });

  it('is not done to the keys of a ledger itself', async () => {
    await expect(aProcess().erase(LEDGER, 'key:digest')).rejects.toThrow();
  });
});
