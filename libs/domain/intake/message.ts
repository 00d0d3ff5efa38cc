import type { Decider } from '../kernel/decider';
import { refusing } from '../kernel/refusing';
import type { ClaimMessage, MessageCommand } from './commands';
import type { MessageEvent } from './events';
import { intakeRefusals } from './refusals';

export type Message =
  | { readonly status: 'unknown' }
  | { readonly status: 'claimed' | 'accepted' | 'refused'; readonly messageId: string; readonly digest: string };

const refuse = refusing(intakeRefusals);

/**
 * An id stands for one body. Only after a refusal, when nothing came of it, may the sender put the message right and
 * send it again under the same id.
 */
const claim = (command: ClaimMessage, state: Message): readonly MessageEvent[] => {
  const { messageId, variant, digest, municipality, district, now } = command;
  if (state.status === 'claimed' || state.status === 'accepted') {
    if (state.digest !== digest) throw refuse('message.id-reused', 'Bekymringsmelding-Id');
    return [];
  }
  const data = { messageId, variant, digest, municipality, district };
  return [{ type: 'message.claimed', occurredOn: now, subjects: [], data, personal: [] }];
};

/** One message of the national intake, in the ledger `intake`: nothing sent is ever without an answer. Stream: `message-<id>`. */
export const message: Decider<Message, MessageCommand, MessageEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    if (command.type === 'ClaimMessage') return claim(command, state);
    if (state.status === 'unknown') throw refuse('message.not-claimed');
    const { messageId } = state;
    switch (command.type) {
      case 'AcceptMessage': {
        const { ledger, concerns, now } = command;
        if (state.status === 'accepted') return [];
        if (state.status === 'refused') throw refuse('message.not-claimed');
        if (concerns.length === 0) throw refuse('message.accepted-without-concern', 'concerns');
        const data = { messageId, ledger, concerns };
        return [{ type: 'message.accepted', occurredOn: now, subjects: [], data, personal: [] }];
      }
      case 'RefuseMessage': {
        if (state.status === 'refused') return [];
        if (state.status === 'accepted') throw refuse('message.already-accepted');
        const data = { messageId, ground: command.ground, fields: command.fields };
        return [{ type: 'message.refused', occurredOn: command.now, subjects: [], data, personal: [] }];
      }
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'message.claimed':
        return { status: 'claimed', messageId: event.data.messageId, digest: event.data.digest };
      case 'message.accepted':
        return state.status === 'unknown' ? state : { ...state, status: 'accepted' };
      case 'message.refused':
        return state.status === 'unknown' ? state : { ...state, status: 'refused' };
    }
  },
};
