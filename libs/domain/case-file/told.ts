import type { DomainEvent } from '../kernel/envelope';

/** An event as the case file takes it in: what it is and says, without what is sealed. */
export type Told<Event extends DomainEvent> = Event extends DomainEvent ? Pick<Event, 'type' | 'data'> : never;
