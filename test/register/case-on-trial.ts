import { openedInvestigationSteps } from '@libs/commands/casework/concerns';
import { assertMayBegin } from '@libs/commands/casework/investigations';
import type { At } from '@libs/commands/casework/planning';
import { Rehearsal } from '@libs/commands/casework/rehearsal';
import { idsMadeBy, type CaseRequest } from '@libs/commands/casework/requests';
import { namedId } from '@libs/commands/named-id';
import { firstStep, step } from '@libs/commands/plan';
import { child } from '@libs/domain/children/child';
import type { RegisterChild } from '@libs/domain/children/commands';
import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { concern } from '@libs/domain/concerns/concern';
import type { ConcernCommand, RaiseConcern } from '@libs/domain/concerns/commands';
import type { Consent, DecisionKind } from '@libs/domain/decisions/events';
import type { DomainEvent } from '@libs/domain/kernel/envelope';
import { childStream, concernStream } from '@libs/domain/kernel/ids';
import { osloTimeToInstant } from '@libs/domain/kernel/oslo-time';

export const TEXT = 'SYNTETISK';
const NOW = '2025-06-02T12:00:00.000Z';
const TODAY = '2025-06-02';
export const BORN = '2010-03-01';

export const basis = (section: string, law: LegalBasis['law'] = 'BVL2021'): LegalBasis => ({
  law,
  chapter: section.split('-')[0]!,
  section,
  paragraph: '1',
  letter: null,
});
export const HELP = basis('3-1');
export const CARE = basis('5-1');

type Raising = Partial<Pick<RaiseConcern, 'channel' | 'reporter' | 'contentCodes' | 'specification'>>;

/** One child's case in memory, with the plans and deciders of the service; all commands are given on one day. */
export class CaseOnTrial {
  readonly rehearsal = new Rehearsal();
  readonly childId = namedId('on-trial');
  private count = 0;

  register(more: Partial<RegisterChild> = {}): this {
    const { childId } = this;
    const unknown = { nationalId: null, address: null, phone: null, caseNumber: null };
    const identity = { unborn: false, name: TEXT, birthDate: BORN, ...unknown };
    const command = { type: 'RegisterChild', now: NOW, childId, ...identity, sex: '1', ...more } as const;
    this.rehearsal.take([firstStep(childStream(childId), child, command)]);
    return this;
  }

  do(request: CaseRequest, by = 'caseworker'): Readonly<Record<string, string>> {
    const at = this.at(by);
    this.rehearsal.perform(request, at);
    return idsMadeBy(request, at);
  }

  raise(on: string, more: Raising = {}): string {
    const { commandId } = this.at();
    const concernId = namedId('concern', commandId);
    const said = { channel: 'oral', reporter: { kind: 'public', code: '11' }, contentCodes: ['20'] } as const;
    const command: RaiseConcern = {
      type: 'RaiseConcern',
      now: NOW,
      concernId,
      childId: this.childId,
      receivedAt: osloTimeToInstant(on, '09:00:00'),
      ...said,
      report: { id: commandId, children: 1 },
      messageId: null,
      text: TEXT,
      reporterDetails: null,
      specification: null,
      ...more,
    };
    this.rehearsal.take([firstStep(concernStream(concernId), concern, command)]);
    return concernId;
  }

  concern(concernId: string, command: Omit<ConcernCommand, 'now'> & { readonly type: string }): void {
    this.rehearsal.take([step(concernStream(concernId), concern, { ...command, now: NOW } as ConcernCommand)]);
  }

  dismiss(concernId: string, on: string): void {
    const said = { outcomeCode: '1', manifestlyUnfounded: false, reason: TEXT, reviewedOn: on };
    this.concern(concernId, { type: 'DismissConcern', ...said } as never);
  }

  investigate(concernId: string, on: string): string {
    const at = this.at();
    const { file } = this.rehearsal;
    assertMayBegin(file, on, 'reviewedOn');
    const investigationId = namedId('investigation', at.commandId);
    const review = { type: 'OpenInvestigation', reviewedOn: on, concernId, investigationId } as const;
    this.rehearsal.take(openedInvestigationSteps(review, file, at));
    return investigationId;
  }

  propose(kind: DecisionKind, consent: Consent, on: string, more: object = {}): string {
    const { decisionId } = this.do({
      type: 'ProposeDecision',
      kind,
      consent,
      legalBasis: kind === 'care-order' ? CARE : HELP,
      additionalBases: [],
      investigationId: null,
      proposedOn: on,
      content: TEXT,
      facts: TEXT,
      childView: TEXT,
      weight: TEXT,
      bestInterests: TEXT,
      familyTies: null,
      ...more,
    });
    return decisionId!;
  }

  decide(kind: DecisionKind, consent: Consent, on: string, more: object = {}): string {
    const decisionId = this.propose(kind, consent, on, more);
    this.do({ type: 'WaiveParticipation', about: { kind: 'decision', id: decisionId }, on: TODAY, reason: TEXT });
    this.do({ type: 'ApproveDecision', decisionId, decidedOn: on }, 'leader');
    return decisionId;
  }

  measure(decisionId: string, on: string, more: object = {}): string {
    const { measureId } = this.do({
      type: 'DecideMeasure',
      decisionId,
      categoryCode: '4.6',
      specification: null,
      consent: 'voluntary',
      legalBasis: HELP,
      additionalBases: [],
      groundCodes: [],
      groundSpecification: null,
      decidedOn: on,
      plannedEndOn: null,
      goal: TEXT,
      ...more,
    });
    return measureId!;
  }

  started(decisionId: string, on: string, more: object = {}): string {
    const measureId = this.measure(decisionId, on, more);
    this.do({ type: 'StartMeasure', measureId, startedOn: on });
    return measureId;
  }

  plan(on: string): string {
    const said = { goal: TEXT, content: TEXT, duration: TEXT, childView: TEXT };
    const { planId } = this.do({ type: 'MakePlan', planType: '1', madeOn: on, about: null, validUntil: null, ...said });
    return planId!;
  }

  petition(decisionId: string, on: string, more: object = {}): string {
    const { tribunalCaseId } = this.do({
      type: 'PetitionTribunal',
      seeks: 'care-order',
      legalBasis: CARE,
      additionalBases: [],
      decisionId,
      emergencyId: null,
      demandId: null,
      petitionedOn: on,
      petition: TEXT,
      ...more,
    });
    return tribunalCaseId!;
  }

  /** A decision that the tribunal has granted. */
  ordered(on: string, grantedOn: string): string {
    const decisionId = this.decide('care-order', 'ordered', on);
    const tribunalCaseId = this.petition(decisionId, on);
    const said = { decidedOn: grantedOn, outcome: 'granted', ruling: TEXT } as const;
    this.do({ type: 'RecordTribunalDecision', tribunalCaseId, ...said });
    return decisionId;
  }

  close(on: string): void {
    this.do({ type: 'CloseCase', closedOn: on, reason: 'concluded', assessment: TEXT });
  }

  get events(): readonly DomainEvent[] {
    return this.rehearsal.events.map(({ event }) => event);
  }

  private at(by = 'caseworker'): At {
    const commandId = namedId('on-trial', this.count++);
    return { ledger: '9902-00', now: NOW, today: TODAY, by, commandId, syntheticIds: true };
  }
}
