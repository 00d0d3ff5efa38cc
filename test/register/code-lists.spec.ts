import { aftercareConclusions } from '@libs/domain/code-lists/aftercare-conclusions';
import type { CodeList } from '@libs/domain/code-lists/code-list';
import { contents } from '@libs/domain/code-lists/contents';
import { decisionStatuses } from '@libs/domain/code-lists/decision-statuses';
import { demandConclusions } from '@libs/domain/code-lists/demand-conclusions';
import { extensionAnswers } from '@libs/domain/code-lists/extension-answers';
import { investigationConclusions } from '@libs/domain/code-lists/investigation-conclusions';
import { laws } from '@libs/domain/code-lists/legal-basis';
import { liftingReasons } from '@libs/domain/code-lists/lifting-reasons';
import { measureCategories } from '@libs/domain/code-lists/measure-categories';
import { moveDestinations } from '@libs/domain/code-lists/move-destinations';
import { moveReasons } from '@libs/domain/code-lists/move-reasons';
import { participationWays } from '@libs/domain/code-lists/participation-ways';
import { planTypes } from '@libs/domain/code-lists/plan-types';
import { registerElements } from '@libs/domain/code-lists/register-elements';
import { reportOutcomes } from '@libs/domain/code-lists/report-outcomes';
import { reporters } from '@libs/domain/code-lists/reporters';
import { sexes } from '@libs/domain/code-lists/sexes';
import { visitFrequencies } from '@libs/domain/code-lists/visit-frequencies';
import type { PublishedElement } from './extract';
import { originals } from './originals';
import publishedCodes from './published-codes.json';
import publishedElements from './published-elements.json';

const ours: Readonly<Record<string, CodeList>> = {
  '/Barnevern/Sak/Melding/Melder/@Kode': reporters,
  '/Barnevern/Sak/Melding/Saksinnhold/@Kode': contents,
  '/Barnevern/Sak/Melding/Konklusjon/@Kode': reportOutcomes,
  '/Barnevern/Sak/Undersokelse/BarnetsMedvirkning/MedvirkningType': participationWays,
  '/Barnevern/Sak/Undersokelse/UtvidetFrist/@Innvilget': extensionAnswers,
  '/Barnevern/Sak/Undersokelse/Konklusjon/@Kode': investigationConclusions,
  '/Barnevern/Sak/Plan/@Plantype': planTypes,
  '/Barnevern/Sak/Tiltak/Kategori/@Kode': measureCategories,
  '/Barnevern/Sak/Tiltak/Opphevelse/@Kode': liftingReasons,
  '/Barnevern/Sak/Vedtak/Status/@Kode': decisionStatuses,
  '/Barnevern/Sak/Vedtak/Krav/Konklusjon/@Kode': demandConclusions,
  '/Barnevern/Sak/Ettervern/Konklusjon/@Kode': aftercareConclusions,
  '/Barnevern/Sak/Flytting/ArsakFra/@Kode': moveReasons,
  '/Barnevern/Sak/Flytting/FlyttingTil/@Kode': moveDestinations,
};

/** "Bruker samme kodeliste som Saksinnhold". */
const sameAsContents = [
  '/Barnevern/Sak/Undersokelse/Vedtaksgrunnlag/@Kode',
  '/Barnevern/Sak/Tiltak/Tiltaksgrunnlag/@Kode',
];

describe('our code lists against the published ones', () => {
  const published: Readonly<Record<string, unknown>> = publishedCodes;

  it('leave no published list out', () =>
    expect(Object.keys(published).toSorted()).toStrictEqual([...Object.keys(ours), ...sameAsContents].toSorted()));

  it.each(Object.entries(ours))('%s: the same codes and days', (path, list) =>
    expect(list.map(({ code, validFrom, validTo }) => [code, validFrom, validTo])).toStrictEqual(published[path]),
  );

  for (const { codes } of originals) {
    it.each(Object.entries(ours))('%s: the same words', (path, list) =>
      expect(list.map(({ label }) => label)).toStrictEqual(codes[path]?.map(({ label }) => label)),
    );
  }
});

describe('our codes against the schema', () => {
  const allowed = Object.values<PublishedElement>(publishedElements).flatMap(({ codes }) =>
    codes === undefined ? [] : codes.split(' ').toSorted().join(' '),
  );

  const lists = [
    ...Object.values(ours).map((list) => list.map(({ code }) => code)),
    ...[sexes, visitFrequencies, registerElements].map((list) => list.map(({ code }) => code)),
    [...laws],
  ].map((codes) => codes.toSorted().join(' '));

  it('are those it allows, no more and no fewer', () => expect(new Set(lists)).toStrictEqual(new Set(allowed)));
});
