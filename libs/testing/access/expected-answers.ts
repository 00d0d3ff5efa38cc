import type { FieldClass } from '@libs/access/policy/capacities';
import type { Permission } from '@libs/access/policy/permissions';
import {
  answersWhenErased,
  columns,
  expectedFields,
  expectedInCase,
  expectedInLedger,
  stillPossible,
  type Who,
} from './expected-matrix';
import { isMachine, type Operation, type Protection } from './matrix-axes';

/** What comes out of a cell, as {@link expectedInCase} writes it. */
export type Letter = 'O' | 'M' | 'W' | 'F' | 'A' | 'H';
/** From shown to hidden: of two answers that are both needed the later one stands. */
const order: readonly Letter[] = ['O', 'M', 'W', 'F', 'H', 'A'];

const gridOf = (text: string): ReadonlyMap<Permission, Readonly<Record<Who, Letter>>> =>
  new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [permission, ...letters] = line.split(/ +/);
        return [permission, Object.fromEntries(columns.map((who, at) => [who, letters[at]]))] as [
          Permission,
          Record<Who, Letter>,
        ];
      }),
  );

const inCase = gridOf(expectedInCase);
/** Permission by permission, what each column gets where it is about no case. */
export const inLedger = gridOf(expectedInLedger);
/** Those that are asked about a case. */
export const casePermissions: readonly Permission[] = [...inCase.keys()];

const knows = (who: Who): boolean => inCase.get('case:place')?.[who] !== 'A';
const told = (who: Who): Letter => (knows(who) ? 'F' : 'A');

/** What a single read answers, by the words of the threat model and of the address protection. */
function letter(permission: Permission, who: Who, protection: Protection): Letter {
  const plain = inCase.get(permission)?.[who] ?? 'A';
  const named = protection.endsWith('granted by name') && !isMachine(who);
  switch (protection) {
    case 'normal':
      return plain;
    case 'unit unknown':
      return 'A';
    case 'own family':
    case 'own case':
    case 'excluded':
      return isMachine(who) ? plain : 'A';
    case 'strengt fortrolig':
    case 'strengt fortrolig, granted by name':
    case 'restricted':
    case 'restricted, granted by name':
      return named || stillPossible.has(permission) ? plain : 'A';
    case 'fortrolig':
    case 'klientadresse':
    case 'hidden address':
    case 'fortrolig, granted by name':
      return permission === 'child:read-address' && !named ? told(who) : plain;
    case 'erased':
      return answersWhenErased.has(permission) && plain !== 'H' ? plain : told(who);
  }
}

/** Open kinds of content where the answer is O. */
export function fieldsFor(who: Who, protection: Protection): readonly FieldClass[] {
  if (['erased', 'restricted', 'strengt fortrolig'].includes(protection)) return ['codes'];
  const { plain, grant } = expectedFields[who];
  if (protection.endsWith('granted by name') && !isMachine(who)) return grant;
  const isAddressOpen = ['normal', 'own family', 'own case', 'excluded'].includes(protection);
  return isAddressOpen ? plain : plain.filter((kind) => kind !== 'address');
}

const asMember = (answer: Letter): Letter => ('OMW'.includes(answer) ? answer : 'A');
const hidden = (one: Letter, other: Letter): Letter => (order.indexOf(one) < order.indexOf(other) ? other : one);

/** What the operation answers: of two permissions that are both needed, the more hidden. */
export function answerTo(operation: Operation, permission: Permission, who: Who, protection: Protection): Letter {
  const own = letter(permission, who, protection);
  switch (operation) {
    case 'read':
      return own;
    case 'list':
    case 'count':
      return asMember(own);
    case 'search':
      return hidden(asMember(own), asMember(letter('child:search', who, protection)));
    case 'history':
      return hidden(own, letter('case:history', who, protection));
    case 'export':
      return hidden(own, letter('case:export', who, protection));
  }
}

/** Which columns somebody of that role can ever be to a case. */
const caseworker: readonly Who[] = ['assigned', 'duty-officer', 'break-glass', 'colleague', 'outsider'];
const partner = columns.filter((who) => who.startsWith('participant'));
const couldBe = (who: Who): readonly Who[] => {
  if (caseworker.includes(who)) return caseworker;
  if (who === 'leader') return ['leader', 'assigned', 'duty-officer', 'break-glass'];
  return partner.includes(who) ? partner : [who];
};

/** Whether somebody of this role may do it in some case, or where it is about none. */
export const mayEverBeAllowed = (who: Who, permission: Permission): boolean =>
  'OMW'.includes(inLedger.get(permission)?.[who] ?? 'F') ||
  couldBe(who).some((one) => 'OMW'.includes(inCase.get(permission)?.[one] ?? 'F'));
