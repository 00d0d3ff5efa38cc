import { assertMayBegin } from '@libs/commands/casework/investigations';
import { openedCaseSteps } from '@libs/commands/casework/cases';
import { openedInvestigationSteps } from '@libs/commands/casework/concerns';
import type { At } from '@libs/commands/casework/planning';
import { Rehearsal, type Rehearsed } from '@libs/commands/casework/rehearsal';
import { namedId } from '@libs/commands/named-id';
import { firstStep } from '@libs/commands/plan';
import { child } from '@libs/domain/children/child';
import { concern } from '@libs/domain/concerns/concern';
import { addDays, type CalendarDate } from '@libs/domain/kernel/dates';
import { childStream, concernStream } from '@libs/domain/kernel/ids';
import { osloTimeToInstant } from '@libs/domain/kernel/oslo-time';
import { Rejection } from '@libs/domain/kernel/rejection';
import { actsOfCase, TEXT } from './acts-of-case';
import { actsOfDecisions } from './acts-of-decisions';
import { actsOfHelp } from './acts-of-help';
import { actsOfInvestigations } from './acts-of-investigations';
import { Draw } from './draw';
import { nextSteps } from './next-steps';

/** One attempt of the sequence: what is tried and with which choices, and how many days have passed before it. */
export type Attempt = { readonly choice: number; readonly days: number };

const STAFF = ['staff-one', 'staff-two', null] as const;
const FIRST_DAY = '2023-03-01';
const acts = [...actsOfCase, ...actsOfDecisions, ...actsOfHelp, ...actsOfHelp, ...actsOfInvestigations];

/** A child's case to which somebody does one thing after the other without knowing the rules. */
export class RandomCase {
  readonly rehearsal = new Rehearsal();
  private readonly childId: string;
  private today: CalendarDate = FIRST_DAY;
  private count = 0;

  constructor(birthDate: CalendarDate, name: number) {
    this.childId = namedId('random-child', name);
    const { childId } = this;
    const at = this.at(new Draw(name, this.today));
    const unknown = { nationalId: null, address: null, phone: null, caseNumber: null };
    const identity = { unborn: false, name: TEXT, birthDate, ...unknown };
    const register = { type: 'RegisterChild', now: at.now, childId, ...identity } as const;
    this.rehearsal.take([firstStep(childStream(childId), child, register)]);
    // most of what can be done needs a case: three of four have one from the first day
    if (name % 4 > 0) this.rehearsal.take(openedCaseSteps(this.rehearsal.file, FIRST_DAY, 'application', at));
  }

  /** @returns what happened; nothing where a rule said no. @throws anything that is no refusal */
  attempt({ choice, days }: Attempt): readonly Rehearsed[] {
    this.today = addDays(this.today, days);
    const draw = new Draw(choice, this.today);
    const at = this.at(draw);
    try {
      const next = draw.flag() ? nextSteps(this.rehearsal.file, draw) : [];
      if (next.length > 0) return this.rehearsal.perform(draw.pick(next), at);
      const kind = draw.number(acts.length + 6);
      if (kind >= acts.length + 3) return this.raise(draw, at);
      if (kind >= acts.length) return this.investigate(draw, at);
      return this.rehearsal.perform(acts[kind]!(this.rehearsal.file, draw), at);
    } catch (error) {
      if (error instanceof Rejection) return [];
      throw error;
    }
  }

  private at(draw: Draw): At {
    this.count += 1;
    return {
      ledger: '1201-02',
      now: osloTimeToInstant(this.today, '15:00:00'),
      today: this.today,
      by: draw.pick(STAFF),
      commandId: namedId('random-command', this.childId, this.count),
      syntheticIds: true,
    };
  }

  private raise(draw: Draw, { now, commandId }: At): readonly Rehearsed[] {
    const concernId = namedId('concern', commandId);
    const receivedAt = osloTimeToInstant(draw.day(), '09:00:00');
    const said = { contentCodes: [], messageId: null, text: TEXT, reporterDetails: null, specification: null };
    return this.rehearsal.take([
      firstStep(concernStream(concernId), concern, {
        type: 'RaiseConcern',
        now,
        concernId,
        childId: this.childId,
        receivedAt,
        channel: 'oral',
        reporter: { kind: 'public', code: '11' },
        report: { id: commandId, children: 1 },
        ...said,
      }),
    ]);
  }

  private investigate(draw: Draw, at: At): readonly Rehearsed[] {
    const { file } = this.rehearsal;
    const concernId = draw.id(file.concerns, (one) => one.concernId);
    const investigationId = namedId('investigation', at.commandId);
    const reviewedOn = draw.day();
    assertMayBegin(file, reviewedOn, 'reviewedOn');
    const contentCodes = [reviewedOn < '2026-01-01' ? '1' : '1.1.01'];
    const review = { type: 'OpenInvestigation', reviewedOn, contentCodes, concernId, investigationId } as const;
    return this.rehearsal.take(openedInvestigationSteps(review, file, at));
  }
}
