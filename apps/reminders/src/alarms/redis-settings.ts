/**
 * What is wrong with a Redis that would forget alarms, read from its INFO; null if nothing is.
 * It must not evict (a full Redis may refuse, not forget) and must write an append-only file.
 */
export function settingsFault(info: string): string | null {
  const setting = (name: string): string | undefined => new RegExp(`^${name}:(\\S*)`, 'm').exec(info)?.[1];
  const policy = setting('maxmemory_policy');
  if (policy !== 'noeviction') return `Redis evicts (maxmemory-policy ${policy ?? 'unknown'}): set it to noeviction`;
  if (setting('aof_enabled') !== '1') return 'Redis has no append-only file: set appendonly yes';
  return null;
}
