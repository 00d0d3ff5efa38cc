import { caseRule } from './case-rule';
import { plannedLadder, shortLadder, standardLadder } from './ladders';
import type { CaseRule } from '../rule';
import { namedDay, ourNumber, weeks, years } from './sources';

/** After care was taken over, contact, and a youth's way out: what the act wants soon or regularly. */
export const familyRules: readonly CaseRule[] = [
  caseRule({
    name: 'care.parents-offer',
    nature: 'setting',
    title: {
      nb: 'tilbud til foreldrene om oppfølging',
      nn: 'tilbod til foreldra om oppfølging',
      en: 'offer of help to the parents',
    },
    paragraph: '§ 8-3',
    breachClass: 'C',
    satisfiedBy: ['care.parents-offered'],
    extension: 'by-leader',
    ladder: standardLadder,
    versions: ourNumber('§ 8-3 (2)', [weeks(2)]),
  }),
  caseRule({
    name: 'care.review',
    nature: 'setting',
    title: {
      nb: 'vurdering av endring og tilbakeføring',
      nn: 'vurdering av endring og tilbakeføring',
      en: 'review of change and of the child’s return',
    },
    paragraph: '§ 8-3',
    breachClass: 'D',
    satisfiedBy: ['care.reviewed'],
    recurs: true,
    extension: 'by-leader',
    ladder: plannedLadder,
    versions: ourNumber('§ 8-3 (3)', [years(1)]),
  }),
  caseRule({
    name: 'contact.review',
    nature: 'setting',
    title: { nb: 'ny vurdering av samværet', nn: 'ny vurdering av samværet', en: 'review of the contact' },
    paragraph: '§ 7-6',
    breachClass: 'D',
    satisfiedBy: ['contact.changed', 'contact.ended'],
    recurs: true,
    ladder: standardLadder,
    versions: namedDay('§ 7-6'),
  }),
  caseRule({
    name: 'aftercare.contact',
    nature: 'setting',
    title: { nb: 'kontakt med ungdommen', nn: 'kontakt med ungdommen', en: 'contact with the youth' },
    paragraph: '§ 3-6',
    breachClass: 'C',
    satisfiedBy: ['aftercare.contact-made'],
    recurs: true,
    ladder: standardLadder,
    versions: namedDay('§ 3-6 (2)'),
  }),
  caseRule({
    name: 'aftercare.next-contact',
    nature: 'setting',
    title: {
      nb: 'avtale om neste kontakt med ungdommen',
      nn: 'avtale om neste kontakt med ungdommen',
      en: 'planning of the next contact with the youth',
    },
    paragraph: '§ 3-6',
    breachClass: 'C',
    satisfiedBy: ['aftercare.next-contact-planned', 'aftercare.contact-made', 'aftercare.decided'],
    extension: 'by-leader',
    ladder: shortLadder,
    versions: ourNumber('§ 3-6 (2)', [weeks(1)]),
  }),
];
