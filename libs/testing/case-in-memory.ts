import type { At } from '@libs/commands/casework/planning';
import { Rehearsal } from '@libs/commands/casework/rehearsal';
import type { CaseRequest } from '@libs/commands/casework/requests';
import type { AnyEvent } from '@libs/domain/event-types';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { DomainEvent } from '@libs/domain/kernel/envelope';
import { Rejection } from '@libs/domain/kernel/rejection';

type Of<Type extends AnyEvent['type']> = Extract<AnyEvent, { type: Type }>;

/** One synthetic child's case, with events just as they stand and requests by the service's own plans. */
export class CaseInMemory {
  readonly childId = '0197a000-0000-7000-8000-000000000002';
  private readonly rehearsal = new Rehearsal();
  private commands = 0;

  constructor(
    birthDate: CalendarDate | null,
    private today: CalendarDate,
  ) {
    const identity = { name: 'SYNTETISK', birthDate, nationalId: null, phone: null };
    const personal = [{ subject: this.childId, path: 'identity', content: identity }];
    this.given('child.registered', 'child', { childId: this.childId, unborn: false, identified: true }, personal);
  }

  get file(): CaseFile {
    return this.rehearsal.file;
  }

  get events(): readonly DomainEvent[] {
    return this.rehearsal.events.map(({ event }) => event);
  }

  on(today: CalendarDate): void {
    this.today = today;
  }

  /** Something that happened, on a stream that no decider of the spec reads. */
  given<Type extends AnyEvent['type']>(
    type: Type,
    stream: string,
    data: Of<Type>['data'],
    personal: DomainEvent['personal'] = [],
  ): this {
    const event = { type, occurredOn: this.today, subjects: [this.childId], data, personal } as unknown as DomainEvent;
    this.rehearsal.take([{ stream, decide: () => [event] }]);
    return this;
  }

  /** @returns 'done', or the code of the refusal. @throws anything that is no refusal */
  attempt(request: CaseRequest): string {
    try {
      this.rehearsal.perform(request, this.at());
      return 'done';
    } catch (error) {
      if (error instanceof Rejection) return error.code;
      throw error;
    }
  }

  private at(): At {
    this.commands += 1;
    const { today } = this;
    const place = { ledger: '1201-02', now: `${today}T12:00:00.000Z`, today, by: null, syntheticIds: true };
    return { ...place, commandId: `command-${this.commands}` };
  }
}
