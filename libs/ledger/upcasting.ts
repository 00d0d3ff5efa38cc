import type { StoredEvent, Upcast } from '@libs/domain/kernel/envelope';

/** Per event type, the steps from schema 1 to 2, 2 to 3, …: step n at index n − 1. */
export type UpcastTable = Readonly<Record<string, readonly Upcast[]>>;

/** Lifts stored events to the newest schema when they are read; the stored bytes never change. */
export class Upcasts {
  constructor(private readonly table: UpcastTable) {}

  /** The schema new events of this type are written with. */
  currentSchema(type: string): number {
    return (this.table[type]?.length ?? 0) + 1;
  }

  lift<Event extends Pick<StoredEvent, 'type' | 'schema' | 'data'>>(event: Event): Event {
    const steps = this.table[event.type];
    if (!steps || event.schema > steps.length) return event;
    const data = steps.slice(event.schema - 1).reduce((lifted, step) => step(lifted), event.data);
    return { ...event, data, schema: steps.length + 1 };
  }
}
