import type { Municipality } from '@libs/platform/config';
import type { Ready } from '@libs/platform/ready';
import { clientIdOf, demoRoles, demoUsers } from './demo-users';

/** What a person sees when everything runs: where it is, and what to try first. */
export function table(
  ready: Ready,
  municipalities: readonly Municipality[],
  options: { data: string; isDefault: boolean },
): string {
  const rows: readonly (readonly [string, string])[] = [
    ['API', ready.api],
    ['  its documentation', `${ready.docs} (operators)`],
    ['Audit API', ready.audit],
    ['Mail that was sent', ready.mail],
    ['Queues', `${ready.queues} (operators)`],
    ['Token issuer', ready.issuer],
    ['MongoDB, Kafka, Redis', `${hosts(ready.mongoAdmin)}, ${ready.kafka}, ${hosts(ready.redis)}`],
    ['Municipalities', municipalities.map(({ ledger, name }) => `${ledger} ${name}`).join(', ')],
    ['Addresses as JSON, logs', `${options.data}/ready.json, ${options.data}/logs/`],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
  const [first] = municipalities;
  const more = [...whoThereIs(municipalities), '', ...toTry(ready, first?.ledger ?? '', options)];
  return ['', 'Rettid runs.', '', ...lines, '', ...more, ''].join('\n');
}

/** Without user names and passwords: a terminal is often shown to others. */
const hosts = (address: string): string => address.replace(/^[a-z+]+:\/\/(?:[^@/]*@)?([^/?]+).*$/, '$1');

/** The users of the first municipality; those of the others have the same names. */
function whoThereIs([first]: readonly Municipality[]): string[] {
  const users = first ? demoUsers([first]) : [];
  const width = Math.max(0, ...demoRoles.map((role) => role.length));
  return [
    'Users, in every municipality (npm run -s token -- --as USER [--ledger LEDGER]):',
    ...demoRoles.map((role) => {
      const name = users.find(({ clientId }) => clientId === clientIdOf(role, first?.ledger ?? ''))?.name ?? '';
      return `  ${role.padEnd(width)}  ${name}`;
    }),
  ];
}

function toTry(ready: Ready, ledger: string, { data, isDefault }: { data: string; isDefault: boolean }): string[] {
  const more = isDefault ? '' : ` --data ${data}`;
  const token = (role: string): string => `"Authorization: Bearer $(npm run -s token -- --as ${role}${more})"`;
  return [
    'To try, in another terminal:',
    `  curl -s -H ${token('caseworker')} ${ready.api}/v1/concerns`,
    `  curl -s -H ${token('caseworker')} ${ready.api}/v1/deadlines`,
    `  curl -s -H ${token('colleague')} ${ready.api}/v1/concerns`,
    `  curl -s -H ${token('auditor')} ${ready.audit}/v1/ledgers/${ledger}/head`,
    `  npm run audit -- verify --ledger ${ledger}${more}`,
    '',
    'Ctrl-C stops everything; the next start carries on.',
  ];
}
