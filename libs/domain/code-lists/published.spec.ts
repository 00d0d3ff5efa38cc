import { publishedLists, schemaText } from '@libs/testing/published-register';
import { aftercareConclusions } from './aftercare-conclusions';
import type { CodeList } from './code-list';
import { contents } from './contents';
import { decisionStatuses } from './decision-statuses';
import { demandConclusions } from './demand-conclusions';
import { extensionAnswers } from './extension-answers';
import { investigationConclusions } from './investigation-conclusions';
import { laws } from './legal-basis';
import { liftingReasons } from './lifting-reasons';
import { measureCategories } from './measure-categories';
import { moveDestinations } from './move-destinations';
import { moveReasons } from './move-reasons';
import { participationWays } from './participation-ways';
import { planTypes } from './plan-types';
import { registerElements } from './register-elements';
import { reportOutcomes } from './report-outcomes';
import { reporters } from './reporters';
import { sexes } from './sexes';
import { visitFrequencies } from './visit-frequencies';

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

/** Slips of the pen in the published list, put right here. */
const slips: ReadonlyMap<string, string> = new Map([
  ['2025-31-12', '2025-12-31'],
  ['Fattogdom', 'Fattigdom'],
  ['Minioritetsspråklige familier', 'Minoritetsspråklige familier'],
]);
const righted = (text: string): string => slips.get(text) ?? text;

describe('our code lists against the published ones', () => {
  const published = publishedLists();

  it('leave no published list out', () =>
    expect([...published.keys()].toSorted()).toStrictEqual([...Object.keys(ours), ...sameAsContents].toSorted()));

  it.each(Object.entries(ours))('%s: the same codes, words and days', (path, list) =>
    expect(list.map(({ code, label, validFrom, validTo }) => ({ code, label, validFrom, validTo }))).toStrictEqual(
      published.get(path)?.map(({ code, label, validFrom, validTo }) => ({
        code,
        label: righted(label),
        validFrom,
        validTo: validTo && righted(validTo),
      })),
    ),
  );
});

describe('our codes against the schema', () => {
  const allowed = [...schemaText().matchAll(/<xs:restriction base="xs:string">(.*?)<\/xs:restriction>/gs)]
    .map(([restriction]) => [...restriction.matchAll(/<xs:enumeration value="([^"]+)"/g)].map((match) => match[1]!))
    .filter((codes) => codes.length > 0)
    .map((codes) => codes.toSorted().join(' '));

  const lists = [
    ...Object.values(ours).map((list) => list.map(({ code }) => code)),
    ...[sexes, visitFrequencies, registerElements].map((list) => list.map(({ code }) => code)),
    [...laws],
  ].map((codes) => codes.toSorted().join(' '));

  it('are those it allows, no more and no fewer', () => expect(new Set(lists)).toStrictEqual(new Set(allowed)));
});
