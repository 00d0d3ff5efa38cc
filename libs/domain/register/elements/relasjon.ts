import type { Part, PartKind } from '../../kernel/part';
import { latestOf, type OpenedCase } from '../opened';
import { derivedId, registerId } from '../register-id';
import type { ElementType, Relasjon, Sak } from '../structure';
import { decisionInMeasure } from './vedtak';

type Link = readonly [fromType: ElementType, fromId: string, toType: ElementType, toId: string];

const typeOf: Readonly<Partial<Record<PartKind, ElementType>>> = {
  concern: 'Melding',
  investigation: 'Undersokelse',
  decision: 'Vedtak',
  emergency: 'Vedtak',
  tribunal: 'OversendelseFylkesnemnd',
  measure: 'Tiltak',
  plan: 'Plan',
};

const fromPlan = (planId: string, about: Part | null): readonly Link[] => {
  const type = about && typeOf[about.kind];
  return type ? [['Plan', planId, type, about.id]] : [];
};

/** Which decisions an investigation led to: named in its conclusion, behind its petition, or naming it themselves. */
const fromInvestigation = (investigationId: string, opened: OpenedCase): readonly Link[] => {
  const { decisions, tribunalCases } = opened.file;
  const concluded = latestOf(opened, 'investigation.concluded', (data) => data.investigationId === investigationId);
  const petition = tribunalCases.find((one) => one.tribunalCaseId === concluded?.data.tribunalCaseId);
  const naming = decisions.filter((one) => one.investigationId === investigationId).map((one) => one.decisionId);
  const ids = [concluded?.data.decisionId, petition?.decisionId, petition?.emergencyId, ...naming];
  return [...new Set(ids)].flatMap((id): readonly Link[] =>
    id ? [['Undersokelse', investigationId, 'Vedtak', id]] : [],
  );
};

const linksIn = (opened: OpenedCase): readonly Link[] => {
  const { file } = opened;
  return [
    ...file.concerns.flatMap(({ concernId, investigationId }): readonly Link[] =>
      investigationId === null ? [] : [['Melding', concernId, 'Undersokelse', investigationId]],
    ),
    // One that was opened anew goes back to the report it all began with.
    ...file.investigations.map(({ concernId, investigationId }): Link => [
      'Melding',
      concernId,
      'Undersokelse',
      investigationId,
    ]),
    ...file.investigations.flatMap(({ investigationId }) => fromInvestigation(investigationId, opened)),
    ...file.measures.map(({ measureId, decisionId }): Link => [
      'Vedtak',
      decisionId ?? decisionInMeasure(measureId),
      'Tiltak',
      measureId,
    ]),
    ...file.tribunalCases.flatMap(({ tribunalCaseId, decisionId, emergencyId }) =>
      [decisionId, emergencyId].flatMap((id): readonly Link[] =>
        id === null ? [] : [['Vedtak', id, 'OversendelseFylkesnemnd', tribunalCaseId]],
      ),
    ),
    ...file.plans.flatMap(({ planId, about }) => fromPlan(planId, about)),
    ...file.placements.map(({ placementId, measureId }): Link => ['Tiltak', measureId, 'Flytting', placementId]),
  ];
};

type Told = Omit<Sak, 'Relasjon' | 'Slettet'>;

const linked = ['Melding', 'Undersokelse', 'Plan', 'Tiltak', 'Vedtak', 'OversendelseFylkesnemnd', 'Flytting'] as const;

/** How the elements hang together, where both ends are told. */
export const relasjoner = (opened: OpenedCase, told: Told): readonly Relasjon[] => {
  const isWrong = new Map<string, boolean>(
    linked.flatMap((type) => told[type].map(({ Id, ErSlettet = false }) => [`${type} ${Id}`, ErSlettet] as const)),
  );
  const links = new Map(
    linksIn(opened).map(([fromType, fromId, toType, toId]) => {
      const link = { FraId: registerId(fromId), FraType: fromType, TilId: registerId(toId), TilType: toType };
      return [derivedId('Relasjon', fromType, link.FraId, toType, link.TilId), link] as const;
    }),
  );
  return [...links].flatMap(([Id, link]) => {
    const ends = [isWrong.get(`${link.FraType} ${link.FraId}`), isWrong.get(`${link.TilType} ${link.TilId}`)];
    if (ends.includes(undefined)) return [];
    return [{ Id, ...link, ...(ends.includes(true) && { ErSlettet: true }) }];
  });
};
