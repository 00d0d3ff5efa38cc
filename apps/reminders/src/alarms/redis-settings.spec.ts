import { settingsFault } from './redis-settings';

const info = (policy: string, aof: string): string =>
  `# Memory\r\nmaxmemory:0\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\naof_state:on\r\n`;

describe('settings of Redis', () => {
  it('takes one that neither evicts nor forgets', () => {
    expect(settingsFault(info('noeviction', '1'))).toBeNull();
  });

  it('names what is wrong', () => {
    expect(settingsFault(info('allkeys-lru', '1'))).toContain('allkeys-lru');
    expect(settingsFault(info('noeviction', '0'))).toContain('append-only');
    expect(settingsFault('')).toContain('unknown');
  });
});
