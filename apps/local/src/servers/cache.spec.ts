import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cached, serversFolder } from './cache';

describe('the cache of fetched servers', () => {
  const before = process.env['RETTID_SERVERS_DIR'];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rettid-cache-'));
    process.env['RETTID_SERVERS_DIR'] = folder;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env['RETTID_SERVERS_DIR'];
    else process.env['RETTID_SERVERS_DIR'] = before;
  });

  const fill = async (draft: string): Promise<void> => writeFileSync(join(draft, 'binary'), 'x');

  it('is where the environment says, else below the user’s cache', () => {
    expect(serversFolder({ RETTID_SERVERS_DIR: '/there' })).toBe('/there');
    expect(serversFolder({ XDG_CACHE_HOME: '/cache' })).toBe('/cache/rettid/servers');
  });

  it('fetches once for all who ask at the same time', async () => {
    let fetched = 0;
    const slowly = async (draft: string): Promise<void> => {
      fetched += 1;
      await fill(draft);
    };
    const places = await Promise.all([1, 2, 3].map(() => cached('server-1', slowly)));
    expect(new Set(places)).toEqual(new Set([join(folder, 'server-1')]));
    expect(fetched).toBe(1);
    expect(readdirSync(folder)).toEqual(['server-1']);
  });

  it('leaves nothing of a fetch that failed, and tries again', async () => {
    const broken = async (draft: string): Promise<void> => {
      await fill(draft);
      throw new Error('network');
    };
    await expect(cached('server-1', broken)).rejects.toThrow('network');
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(await cached('server-1', fill), 'binary'))).toBe(true);
  });

  it('does not wait for a process that was killed while it fetched, and removes what it left', async () => {
    writeFileSync(join(folder, '.server-1.turn'), String(2 ** 22 + 1));
    const draft = join(folder, '.draft-server-1-dead');
    mkdirSync(draft);
    utimesSync(draft, 0, 0);
    await cached('server-1', fill);
    expect(readdirSync(folder)).toEqual(['server-1']);
  });
});
