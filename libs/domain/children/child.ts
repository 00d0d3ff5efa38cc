import type { Decider } from '../kernel/decider';
import { personal } from '../kernel/personal';
import { pastDay, refuse } from './checks';
import type { ChildCommand, RecordInterpreterNeed, RegisterChild } from './commands';
import { correct } from './correct';
import { linked, unlinked } from './duplicates';
import type { ChildEvent, ChildInterpreterNeedRecorded, ChildRegistered } from './events';
import { identityOf } from './identity';
import { related, relationChanged, relationEnded } from './relations';
import type { Child, RegisteredChild } from './state';

const ISO_639_3 = /^[a-z]{3}$/;

const register = (command: RegisterChild): ChildRegistered => {
  const { childId, unborn, name, nationalId, dufNumber, address, now } = command;
  const identity = identityOf(command);
  return {
    type: 'child.registered',
    occurredOn: now,
    subjects: [childId],
    data: { childId, unborn, identified: name !== null || nationalId !== null || !!dufNumber },
    personal: personal(childId, { identity, address }),
  };
};

const interpreter = ({
  childId,
  needed,
  language,
  ...command
}: RecordInterpreterNeed): ChildInterpreterNeedRecorded => {
  const recordedOn = pastDay(command.recordedOn, command.now, 'recordedOn');
  if (needed ? !language || !ISO_639_3.test(language) : language !== null)
    throw refuse('child.language-unclear', 'language');
  const data = { childId, needed, language, recordedOn };
  return { type: 'child.interpreter-need-recorded', occurredOn: recordedOn, subjects: [childId], data, personal: [] };
};

const known = (state: Child): RegisteredChild => {
  if (state.status === 'unknown') throw refuse('child.unknown');
  return state;
};

/** A child or youth the service knows. Stream: `child-<id>`. */
export const child: Decider<Child, ChildCommand, ChildEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RegisterChild':
        if (state.status !== 'unknown') throw refuse('child.already-registered');
        return [register(command)];
      case 'CorrectIdentity':
        return [correct(command, known(state))];
      case 'AddRelation':
        known(state);
        return [related(command)];
      case 'ChangeRelation':
        return [relationChanged(command, known(state))];
      case 'EndRelation':
        return [relationEnded(command, known(state))];
      case 'RecordInterpreterNeed':
        known(state);
        return [interpreter(command)];
      case 'LinkDuplicate':
        return [linked(command, known(state))];
      case 'UnlinkDuplicate':
        return [unlinked(command, known(state))];
    }
  },
  evolve: (state, event) => {
    if (event.type === 'child.registered') return { status: 'registered', ...event.data };
    if (state.status === 'unknown') return state;
    const { relations = [], duplicates = [] } = state;
    switch (event.type) {
      case 'child.identity-corrected': {
        const { unborn, identified } = event.data;
        return { ...state, unborn, identified };
      }
      case 'child.related': {
        const { relationId, kind, relatedOn } = event.data;
        return { ...state, relations: [...relations, { relationId, kind, relatedOn, ended: false }] };
      }
      case 'child.relation-ended': {
        const { relationId } = event.data;
        const after = relations.map((one) => (one.relationId === relationId ? { ...one, ended: true } : one));
        return { ...state, relations: after };
      }
      case 'child.duplicate-linked':
        return { ...state, duplicates: [...duplicates, event.data.sameAs] };
      case 'child.duplicate-unlinked':
        return { ...state, duplicates: duplicates.filter((other) => other !== event.data.notSameAs) };
      case 'child.relation-changed':
      case 'child.interpreter-need-recorded':
        return state;
    }
  },
};
