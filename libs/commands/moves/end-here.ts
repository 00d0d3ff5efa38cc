import { caseFileOf } from '@libs/domain/case-file/fold';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { ConcernForwarded } from '@libs/domain/concerns/events';
import type { InvestigationConcluded } from '@libs/domain/investigations/events';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { DomainEvent, Fact } from '@libs/domain/kernel/envelope';
import { concernStream, investigationStream } from '@libs/domain/kernel/ids';
import type { Step } from '../plan';

const fact = (stream: string, event: DomainEvent): Step => ({ stream, decide: () => [event] });

/** The register has codes of their own for a move to another municipality since then. */
const OWN_CODES_FROM = '2026-01-01';

/** An open investigation ends with the move (9.6: 9, before 2026: 5); the new municipality opens its own (§ 2-2). */
export const endedInvestigations = (file: CaseFile, on: CalendarDate, municipality: string): readonly Step[] =>
  file.investigations
    .filter(({ status }) => status === 'open')
    .map(({ investigationId }) => {
      const event: InvestigationConcluded = {
        type: 'investigation.concluded',
        occurredOn: on,
        subjects: [childOf(file)],
        data: {
          investigationId,
          childId: childOf(file),
          concludedOn: on,
          outcome: 'dismissed',
          conclusionCode: on < OWN_CODES_FROM ? '5' : '9',
          groundCodes: [],
          decisionId: null,
          tribunalCaseId: null,
          mayReopenUntil: null,
          municipality,
          reportersToTell: [],
        },
        personal: [],
      };
      return fact(investigationStream(investigationId), event);
    });

/** A report that nobody reviewed yet is the new municipality's to review (9.3: 7, before 2026: dismissed). */
export function forwardedConcerns(facts: readonly Fact[], on: CalendarDate, to: string): readonly Step[] {
  const file = caseFileOf(facts);
  const [toMunicipality = '', toDistrict = ''] = to.split('-');
  return file.concerns
    .filter(({ status }) => status === 'received')
    .map(({ concernId }) => {
      const event: ConcernForwarded = {
        type: 'concern.forwarded',
        occurredOn: on,
        subjects: [childOf(file)],
        data: {
          concernId,
          childId: childOf(file),
          reviewedOn: on,
          outcomeCode: on < OWN_CODES_FROM ? '1' : '7',
          contentCodes: contentCodesOf(facts, concernId),
          toMunicipality,
          toDistrict,
        },
        personal: [],
      };
      return fact(concernStream(concernId), event);
    });
}

const childOf = ({ child: { childId } }: CaseFile): string => childId ?? '';

/** As they were raised, or corrected since. */
const contentCodesOf = (facts: readonly Fact[], concernId: string): readonly string[] => {
  const said = facts
    .filter(({ data }) => data['concernId'] === concernId)
    .map(
      ({ data }) => data['contentCodes'] ?? (data['changes'] as { contentCodes?: unknown } | undefined)?.contentCodes,
    )
    .filter((codes): codes is readonly string[] => Array.isArray(codes));
  return said.at(-1) ?? [];
};
