import { personal, says } from '../kernel/personal';
import { pastDay, refuse, requireReason } from './checks';
import type { CorrectIdentity } from './commands';
import type { ChildIdentityCorrected } from './events';
import { correctedIdentity } from './identity';
import type { RegisteredChild } from './state';

/** What was known and what is known now must be what the kind of change says. */
const requireFit = (command: CorrectIdentity, { unborn: wasUnborn, identified }: RegisteredChild): void => {
  const { change, unborn, identity, address } = command;
  const fits: Readonly<Record<CorrectIdentity['change'], boolean>> = {
    identified: !identified && isIdentified(identity),
    born: wasUnborn && !unborn && identity.birthDate !== null,
    'number-assigned': identity.nationalId !== null || identity.dufNumber !== null,
    'name-changed': says(identity.name),
    'moved-address': address !== null,
    error: true,
  };
  const flips = wasUnborn !== unborn && change !== 'born' && change !== 'error';
  if (flips || !fits[change]) throw refuse('child.change-does-not-fit', 'change');
};

const isIdentified = ({ name, nationalId, dufNumber }: CorrectIdentity['identity']): boolean =>
  says(name) || nationalId !== null || dufNumber !== null;

export const correct = (command: CorrectIdentity, state: RegisteredChild): ChildIdentityCorrected => {
  const { childId, change, unborn, address, reason, now } = command;
  const correctedOn = pastDay(command.correctedOn, now, 'correctedOn');
  const identity = correctedIdentity(command);
  requireFit({ ...command, identity }, state);
  if (change === 'error') requireReason(reason);
  return {
    type: 'child.identity-corrected',
    occurredOn: correctedOn,
    subjects: [childId],
    data: { childId, unborn, identified: isIdentified(identity), change, correctedOn },
    personal: personal(childId, { identity, address, reason }),
  };
};
