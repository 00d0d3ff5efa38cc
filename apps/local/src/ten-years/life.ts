import { openedInvestigationSteps } from '@libs/commands/casework/concerns';
import { Rehearsal, type Rehearsed } from '@libs/commands/casework/rehearsal';
import { idsMadeBy, stepsOf } from '@libs/commands/casework/requests';
import type { At } from '@libs/commands/casework/planning';
import type { NewChild } from '@libs/commands/concern-requests';
import type { Untimed } from '@libs/commands/issued';
import { namedId } from '@libs/commands/named-id';
import { firstStep, step, type Step } from '@libs/commands/plan';
import { caseAccess } from '@libs/domain/case-access/case-access';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { child } from '@libs/domain/children/child';
import { concern } from '@libs/domain/concerns/concern';
import type { ConcernCommand, RaiseConcern } from '@libs/domain/concerns/commands';
import type { EventType } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { caseAccessStream, childStream, concernStream } from '@libs/domain/kernel/ids';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import { later, officeTime } from './calendar';
import type { Chance } from './chance';
import { TEN_YEARS } from './demo-ledger';
import { intended, type Wanted } from './intended';

/** Who works in the municipality, by staff id. */
export type Staff = { readonly leader: string; readonly caseworkers: readonly string[] };

export type Role = 'caseworker' | 'leader';

/** One command of the ten years: when it was given, by whom, and the events the domain answered with. */
export type LivedAct = {
  readonly at: Instant;
  readonly commandId: string;
  readonly role: Role;
  readonly by: string;
  readonly events: readonly Rehearsed[];
};

export type Report = Pick<RaiseConcern, 'channel' | 'reporter' | 'contentCodes' | 'specification'> & {
  /** Siblings in one report share it. */
  readonly report: { readonly id: string; readonly children: number };
};

export const TEXT = 'Syntetisk tekst: ingen virkelig person er omtalt.';
const OFFICE_MINUTES = 420;

/**
 * One child's ten years as its story tells them: every request goes through the plans and deciders of the service, and
 * what the story means to happen is counted beside it. Time runs forward only.
 */
export class Life {
  readonly acts: LivedAct[] = [];
  /** How many events of each type the story means to have made. */
  readonly meant = new Map<EventType, number>();
  readonly childId: string;
  readonly caseworker: string;
  private readonly rehearsal = new Rehearsal();
  private clock: Instant = '';

  constructor(
    readonly number: number,
    readonly chance: Chance,
    private readonly staff: Staff,
  ) {
    this.childId = namedId('ten-years', 'child', number);
    this.caseworker = chance.pick(staff.caseworkers);
  }

  get file(): CaseFile {
    return this.rehearsal.file;
  }

  /** The day the newest act was on. */
  get today(): CalendarDate {
    return osloDateOf(this.clock);
  }

  /** A child becomes known with a report. @returns the concern's id */
  firstReport(day: CalendarDate, newChild: NewChild, report: Report): string {
    const at = this.at(day, 'caseworker');
    const { childId } = this;
    const register = { type: 'RegisterChild', now: at.now, childId, syntheticIds: true, ...newChild } as const;
    return this.raise(at, [firstStep(childStream(childId), child, register)], report, ['child.registered']);
  }

  /** Another report about the child. @returns the concern's id */
  report(day: CalendarDate, report: Report): string {
    return this.raise(this.at(day, 'caseworker'), [], report, []);
  }

  /** Anything that is done with one of the child's reports, by the caseworker. */
  withConcern(day: CalendarDate, concernId: string, command: Untimed<ConcernCommand>, meant: EventType): void {
    const at = this.at(day, 'caseworker');
    this.take(at, [step(concernStream(concernId), concern, { ...command, now: at.now } as ConcernCommand)], [meant]);
  }

  /** The review leads to an investigation, and the case is opened with it where it is not. @returns its id */
  investigate(day: CalendarDate, concernId: string, contentCodes: readonly string[]): string {
    const at = this.at(day, 'caseworker');
    const investigationId = namedId('investigation', at.commandId);
    const said = { reviewedOn: day, contentCodes, specification: TEXT } as const;
    const review = { type: 'OpenInvestigation', ...said, concernId, investigationId } as const;
    const steps = openedInvestigationSteps(review, this.file, at);
    const { status } = this.file.case;
    const opening: readonly EventType[] =
      status === 'open' ? [] : [status === 'none' ? 'case.opened' : 'case.reopened'];
    this.take(at, steps, ['concern.investigation-opened', 'investigation.opened', ...opening]);
    if (status === 'none') this.assign(day);
    return investigationId;
  }

  /** Any request in the child's case. `more`: events it makes beside its usual ones. @returns the ids it made, by name */
  do(
    day: CalendarDate,
    request: Wanted,
    { role = 'caseworker', more = [] }: { readonly role?: Role; readonly more?: readonly EventType[] } = {},
  ): Readonly<Record<string, string>> {
    const at = this.at(day, role);
    // That a brother or sister is registered is looked up on their own stream, which another life has.
    const steps = stepsOf(request, this.file, at).filter(
      ({ stream }) => !stream.startsWith('child-') || stream === childStream(this.childId),
    );
    this.take(at, steps, [...intended[request.type], ...more], role);
    return idsMadeBy(request, at);
  }

  private assign(day: CalendarDate): void {
    const at = this.at(day, 'leader');
    const { childId, caseworker: staffId } = this;
    const command = { type: 'AssignCaseworker', now: at.now, by: at.by, childId, staffId, working: true } as const;
    const steps = [step(caseAccessStream(childId), caseAccess, { ...command, kind: 'first' })];
    this.take(at, steps, ['case.caseworker-assigned'], 'leader');
  }

  private raise(at: At, before: readonly Step[], report: Report, meant: readonly EventType[]): string {
    const concernId = namedId('concern', at.commandId, 0);
    const raised = firstStep(concernStream(concernId), concern, {
      type: 'RaiseConcern',
      now: at.now,
      concernId,
      childId: this.childId,
      receivedAt: at.now,
      messageId: null,
      text: TEXT,
      reporterDetails: report.reporter.kind === 'anonymous' ? null : { name: 'Testmelder Synt' },
      ...report,
    });
    this.take(at, [...before, raised], [...meant, 'concern.raised']);
    return concernId;
  }

  private take(at: At, steps: readonly Step[], meant: readonly EventType[], role: Role = 'caseworker'): void {
    const events = this.rehearsal.take(steps);
    for (const type of meant) this.meant.set(type, (this.meant.get(type) ?? 0) + 1);
    this.acts.push({ at: at.now, commandId: at.commandId, role, by: at.by ?? '', events });
  }

  /** A moment in the office hours of that day, after whatever was done before. @throws RangeError if the day is over */
  private at(day: CalendarDate, role: Role): At {
    const begins = officeTime(day, this.chance.between(0, OFFICE_MINUTES));
    const next = this.clock === '' ? begins : later(this.clock, this.chance.between(2, 9));
    if (osloDateOf(next) > day) throw new RangeError(`child ${this.number}: ${day} is over, it is ${next}`);
    this.clock = begins > next ? begins : next;
    const commandId = namedId('ten-years', this.number, this.acts.length);
    const by = role === 'leader' ? this.staff.leader : this.caseworker;
    return { ledger: TEN_YEARS, now: this.clock, today: day, by, commandId, syntheticIds: true };
  }
}
