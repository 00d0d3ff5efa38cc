import { child } from '@libs/domain/children/child';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { DomainEvent } from '@libs/domain/kernel/envelope';
import { childStream } from '@libs/domain/kernel/ids';
import { osloDateOf, osloTimeToInstant, type Instant } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import { Rejection } from '@libs/domain/kernel/rejection';
import type { At } from '../casework/planning';
import { Rehearsal, type Rehearsed } from '../casework/rehearsal';
import { idsMadeBy } from '../casework/requests';
import { namedId } from '../named-id';
import { firstStep } from '../plan';
import { Reading, type Act, type Kinds, type Named } from './acts';
import { caseKinds } from './case-kinds';
import { concernKinds } from './concern-kinds';
import { decisionKinds } from './decision-kinds';
import { Fields } from './fields';
import { helpKinds } from './help-kinds';
import { pointerOf } from './pointer';
import { importRefusals } from './refusals';
import type { CaseRow } from './row';

const refuse = refusing(importRefusals);

const kinds: Kinds = { ...caseKinds, ...concernKinds, ...decisionKinds, ...helpKinds };

/** What a step of the file can be. */
export const stepKinds: readonly string[] = Object.keys(kinds);

/** Where and when a row is imported. `now` is the server's; what happens in the row happens on its own days. */
export type Place = {
  readonly ledger: string;
  readonly run: string;
  readonly now: Instant;
  readonly syntheticIds: boolean;
};

/**
 * Decides a whole case before anything of it is stored: every step by the plans and deciders of the service, at the end of
 * its own day. @returns its events, with the days they had and the row they came from
 * @throws Rejection whose field points into the row
 */
export function importedCase(row: CaseRow, place: Place): readonly Rehearsed[] {
  const rehearsed = new ImportedCase(row, place).events();
  const origin = { kind: 'import', run: place.run, row: row.line } as const;
  return rehearsed.map(({ stream, event }) => ({ stream, event: { ...event, origin } satisfies DomainEvent }));
}

class ImportedCase {
  private readonly rehearsal = new Rehearsal();
  private readonly named = new Map<string, Named>();
  private readonly today: CalendarDate;

  constructor(
    private readonly row: CaseRow,
    private readonly place: Place,
  ) {
    this.today = osloDateOf(place.now);
  }

  events(): readonly Rehearsed[] {
    const dated = this.row.steps.map((values, index) => ({ index, values, on: this.dayOf(values, index) }));
    const inOrder = dated.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
    this.begin(inOrder[0]?.on ?? null);
    for (const { index, values, on } of inOrder) this.take(index, values, on);
    return this.rehearsal.events;
  }

  private dayOf(values: Readonly<Record<string, unknown>>, index: number): CalendarDate {
    const on = new Fields(values, `/steps/${index}`).day('on');
    if (on > this.today) throw refuse('import.day-in-future', `/steps/${index}/on`);
    return on;
  }

  private begin(firstStepOn: CalendarDate | null): void {
    const fields = new Fields(this.row.child, '/child');
    const [birthDate, caseNumber] = [fields.maybeDay('birthDate'), this.row.caseNumber];
    const { openedOn } = this.row;
    if (openedOn !== null && openedOn > this.today) throw refuse('import.day-in-future', '/openedOn');
    const firstDay = [openedOn, firstStepOn, this.today].filter((day) => day !== null).toSorted()[0]!;
    const childId = this.idOf('child');
    const born = birthDate !== null && birthDate > firstDay && birthDate <= this.today ? birthDate : firstDay;
    const sex = fields.maybeOneOf('sex', ['0', '1', '2']);
    const dufNumber = fields.maybe('dufNumber', 40);
    const register = {
      type: 'RegisterChild' as const,
      now: this.endOf(born),
      childId,
      unborn: fields.flag('unborn', false),
      name: fields.maybe('name', 200),
      birthDate,
      nationalId: fields.maybe('nationalId', 40),
      address: fields.maybe('address', 500),
      phone: fields.maybe('phone', 40),
      caseNumber,
      syntheticIds: this.place.syntheticIds,
      ...(sex && { sex }),
      ...(dufNumber && { dufNumber }),
    };
    fields.done();
    placed('/child', this.row.child, () => this.rehearsal.take([firstStep(childStream(childId), child, register)]));
    if (caseNumber === null && openedOn === null) return;
    const opening = { type: 'OpenCase', caseNumber, openedOn: openedOn ?? firstDay, from: 'import' } as const;
    const top = { caseNumber, openedOn };
    placed('', top, () => this.rehearsal.perform(opening, this.at(opening.openedOn, 'case', null)));
  }

  private take(index: number, values: Readonly<Record<string, unknown>>, on: CalendarDate): void {
    const fields = new Fields(values, `/steps/${index}`);
    const kind = kinds[fields.text('kind', 40)];
    if (!kind) throw refuse('import.kind-unknown', fields.placeOf('kind'));
    fields.day('on');
    const name = fields.maybe('id', 100);
    const commandId = this.idOf(index);
    const act = kind(new Reading(fields, on, this.named, commandId));
    fields.done();
    const by = 'by' in act && act.by ? namedId('imported-staff', this.place.ledger, sameName(act.by)) : null;
    const at = this.at(on, index, by);
    placed(fields.at, values, () =>
      'request' in act
        ? this.rehearsal.perform(act.request, at)
        : this.rehearsal.take(act.steps(this.rehearsal.file, at)),
    );
    const made = madeBy(act, commandId);
    if (name === null || !made) return;
    if (this.named.has(name)) throw refuse('import.id-twice', fields.placeOf('id'));
    this.named.set(name, made);
  }

  private at(on: CalendarDate, what: string | number, by: string | null): At {
    const { ledger, syntheticIds } = this.place;
    return { ledger, now: this.endOf(on), today: on, by, commandId: this.idOf(what), syntheticIds };
  }

  private idOf(what: string | number): string {
    return namedId('import', this.place.ledger, this.place.run, this.row.case, what);
  }

  /** What was done on a day was known by its end; today it is known now. */
  private endOf(on: CalendarDate): Instant {
    return on === this.today ? this.place.now : osloTimeToInstant(on, '23:59:59');
  }
}

/** However it is written, it is one person: nobody approves what they proposed themselves. */
const sameName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');

function madeBy(act: Act, commandId: string): Named | null {
  if (!('request' in act)) return act.makes ?? null;
  const [id] = Object.values(idsMadeBy(act.request, { commandId }));
  return act.makes && id !== undefined ? { kind: act.makes, id } : null;
}

/** A rule's no, with the place in the row it is about. */
function placed(at: string, values: object, decide: () => void): void {
  try {
    decide();
  } catch (error) {
    throw error instanceof Rejection ? new Rejection(error.code, pointerOf(at, values, error.field)) : error;
  }
}
