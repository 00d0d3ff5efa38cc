import type { Decider } from '../kernel/decider';
import { says } from '../kernel/personal';
import { pastDay, refuse } from './checks';
import type { OpenUnit, UnitCommand } from './commands';
import type { UnitEvent } from './events';

export type Unit = { readonly status: 'unknown' } | { readonly status: 'open' | 'closed'; readonly unitId: string };

const open = ({ unitId, name, kind, service, place, now }: OpenUnit): UnitEvent => {
  if (!says(name)) throw refuse('organisation.name-missing', 'name');
  if ((kind === 'partner') !== (service !== null)) throw refuse('organisation.service-not-for-kind', 'service');
  const data = { unitId, name, kind, service, place };
  return { type: 'unit.opened', occurredOn: now, subjects: [], data, personal: [] };
};

/** A unit of the service, or a partner service that sees only its own slice. Stream: `unit-<id>`. */
export const unit: Decider<Unit, UnitCommand, UnitEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenUnit':
        if (state.status !== 'unknown') throw refuse('organisation.unit-exists');
        return [open(command)];
      case 'CloseUnit': {
        if (state.status !== 'open') throw refuse('organisation.unit-unknown');
        const data = { unitId: state.unitId, closedOn: pastDay(command.closedOn, command.now, 'closedOn') };
        return [{ type: 'unit.closed', occurredOn: data.closedOn, subjects: [], data, personal: [] }];
      }
    }
  },
  evolve: (_, event) => {
    switch (event.type) {
      case 'unit.opened':
        return { status: 'open', unitId: event.data.unitId };
      case 'unit.closed':
        return { status: 'closed', unitId: event.data.unitId };
    }
  },
};
