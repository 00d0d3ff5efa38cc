import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { refuse } from './checks';
import type { ContactCommand } from './commands';
import { arranged, changed, ended, held, resumed, stopped } from './deciding';
import type { ContactEvent } from './events';
import type { Arrangement, Contact, Running, Stopped } from './state';

const open = ({ arrangements }: Contact, { arrangementId }: ContactCommand): Running | Stopped => {
  const one = arrangements[arrangementId];
  if (!one) throw refuse('contact.unknown');
  if (one.status === 'ended') throw refuse('contact.ended');
  return one;
};

const running = (state: Contact, command: ContactCommand): Running => {
  const one = open(state, command);
  if (one.status !== 'running') throw refuse('contact.already-stopped');
  return one;
};

const stoppedOne = (state: Contact, command: ContactCommand): Stopped => {
  const one = open(state, command);
  if (one.status !== 'stopped') throw refuse('contact.not-stopped');
  return one;
};

const acted = <Of extends Arrangement>(one: Of, on: CalendarDate): Of => ({
  ...one,
  lastActOn: one.lastActOn > on ? one.lastActOn : on,
});

const after = (one: Arrangement, event: ContactEvent): Arrangement => {
  const { with: whom, relationId, from, lastActOn, stops } = one;
  const known = { with: whom, relationId, from, lastActOn, stops };
  switch (event.type) {
    case 'contact.arranged':
      return one;
    case 'contact.changed':
      return acted(one, event.data.changedOn);
    case 'contact.stopped': {
      const { stoppedOn } = event.data;
      const stopsNow = [...stops, { from: stoppedOn, to: null }];
      return acted({ ...known, status: 'stopped', stoppedOn, stops: stopsNow }, stoppedOn);
    }
    case 'contact.resumed': {
      const { resumedOn } = event.data;
      const over = stops.map((stop) => (stop.to === null ? { ...stop, to: resumedOn } : stop));
      return acted({ ...known, status: 'running', stops: over }, resumedOn);
    }
    case 'contact.held':
      return acted(one, event.data.heldOn);
    case 'contact.ended':
      return acted({ ...known, status: 'ended' }, event.data.endedOn);
  }
};

const evolve = (state: Contact, event: ContactEvent): Contact => {
  const { arrangementId } = event.data;
  const put = (one: Arrangement): Contact => ({ arrangements: { ...state.arrangements, [arrangementId]: one } });
  if (event.type === 'contact.arranged') {
    const { with: whom, relationId, from } = event.data;
    return put({ status: 'running', with: whom, relationId, from, lastActOn: from, stops: [] });
  }
  const one = state.arrangements[arrangementId];
  return one ? put(after(one, event)) : state;
};

/** Contact (samvær, ch. 7) between a child and those in its life. Stream: `contact-<childId>`. */
export const contact: Decider<Contact, ContactCommand, ContactEvent> = {
  initial: { arrangements: {} },
  decide: (command, state) => {
    switch (command.type) {
      case 'ArrangeContact':
        return [arranged(command, state)];
      case 'ChangeContact':
        return [changed(command, open(state, command))];
      case 'StopContact':
        return [stopped(command, running(state, command))];
      case 'ResumeContact':
        return [resumed(command, stoppedOne(state, command))];
      case 'RecordContactHeld':
        return [held(command, open(state, command))];
      case 'EndContact':
        return [ended(command, open(state, command))];
    }
  },
  evolve,
};
