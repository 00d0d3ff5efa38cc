import type { UnclockedRule } from '../rule';
import { months } from './sources';
import { unclocked } from './unclocked';

const foster = (section: string) => ({ nature: 'regulation', source: `FOR-2023-10-13-1632 ${section}` }) as const;
const institution = (section: string) => ({ nature: 'regulation', source: `FOR-2022-12-15-2240 ${section}` }) as const;

const concerns: readonly UnclockedRule[] = [
  unclocked(
    'concern.dismissal-reasons',
    '§ 2-1',
    [
      'skriftlig begrunnelse for henleggelse',
      'skriftleg grunngjeving for å leggje bort',
      'written reasons for a dismissal',
    ],
    'with-the-act',
    { enforcedBy: ['concern.dismissal-needs-reason'] },
  ),
  unclocked(
    'investigation.reopening',
    '§ 2-5',
    [
      'ny undersøkelse etter henleggelse',
      'ny undersøking etter at saka er lagd bort',
      'new investigation after a dismissal',
    ],
    'a-bar',
    { enforcedBy: ['investigation.may-not-reopen', 'investigation.reopening-too-late'], lengths: [months(6)] },
  ),
  unclocked(
    'investigation.transfer',
    '§ 13-5',
    [
      'melding til ny kommune når barnet flytter',
      'melding til ny kommune når barnet flyttar',
      'notice to the new municipality',
    ],
    'with-the-act',
    { enforcedBy: ['move.emergency-open', 'move.tribunal-pending'] },
  ),
];

// The birth date is sealed, and a due day that is a birthday would tell it: the youth's own task and finding watch these.
const aftercare: readonly UnclockedRule[] = [
  unclocked(
    'aftercare.contact-before-18',
    '§ 3-6',
    ['kontakt i god tid før 18 år', 'kontakt i god tid før 18 år', 'contact in good time before 18'],
    'continuous',
    { enforcedBy: ['aftercare.unguarded', 'aftercare.next-contact-too-far'], lengths: [months(12)], lengthMark: 'I' },
  ),
  unclocked(
    'aftercare.decision',
    '§ 3-6',
    [
      'vedtak om å videreføre, erstatte eller avslutte tiltak ved 18 år',
      'vedtak om å føre vidare, erstatte eller avslutte tiltak ved 18 år',
      'decision to continue, replace or cease help at 18',
    ],
    'with-the-act',
    { enforcedBy: ['aftercare.not-decided', 'aftercare.reason-missing', 'case.open-at-18-without-measure'] },
  ),
  unclocked('aftercare.end', '§ 1-2', ['opphør ved 25 år', 'slutt ved 25 år', 'end at 25'], 'a-bar', {
    enforcedBy: ['aftercare.turned-25', 'measure.over-25', 'case.open-at-25'],
  }),
];

const homes: readonly UnclockedRule[] = [
  unclocked(
    'placement.permanent-follow-up',
    'fosterhjemsforskriften § 10',
    ['oppfølging ved varig opphold', 'oppfølging ved varig opphald', 'follow-up of a permanent stay'],
    'continuous',
    foster('§ 10 (6)'),
  ),
  unclocked(
    'placement.supervision-report',
    'fosterhjemsforskriften § 19',
    ['rapport etter hvert tilsyn', 'rapport etter kvart tilsyn', 'report after each supervision'],
    'with-the-act',
    { ...foster('§ 19'), enforcedBy: ['placement.report-missing'] },
  ),
  unclocked(
    'placement.approval',
    'fosterhjemsforskriften § 6',
    ['godkjenning av fosterhjemmet', 'godkjenning av fosterheimen', 'approval of the foster home'],
    'with-the-act',
    foster('§ 6'),
  ),
  unclocked(
    'placement.network-search',
    '§ 9-4',
    [
      'familie og nettverk vurdert ved valg av hjem',
      'familie og nettverk vurdert ved val av heim',
      'family and network considered for the home',
    ],
    'with-the-act',
    { enforcedBy: ['placement.network-search-missing'] },
  ),
  unclocked(
    'placement.contact-person',
    'fosterhjemsforskriften § 8',
    ['kontaktperson for barnet', 'kontaktperson for barnet', 'a contact person for the child'],
    'continuous',
    foster('§ 8'),
  ),
  unclocked(
    'placement.family-plan',
    'fosterhjemsforskriften § 9',
    ['plan for fosterfamilien', 'plan for fosterfamilien', 'a plan for the foster family'],
    'continuous',
    foster('§ 9'),
  ),
  unclocked(
    'placement.institution-visits',
    'oppfølgingsforskriften § 3',
    [
      'besøk så ofte som nødvendig i institusjonen',
      'besøk så ofte som nødvendig i institusjonen',
      'visits to the institution as often as needed',
    ],
    'continuous',
    institution('§ 3'),
  ),
  unclocked(
    'placement.transition-meeting',
    'oppfølgingsforskriften § 7',
    [
      'overgangsmøte før planlagt utflytting',
      'overgangsmøte før planlagd utflytting',
      'transition meeting before a planned move-out',
    ],
    'continuous',
    { ...institution('§ 7'), lengths: [months(3)] },
  ),
  unclocked(
    'incident.report',
    '§ 13-5 a',
    [
      'melding om dødsfall og andre alvorlige hendelser',
      'melding om dødsfall og andre alvorlege hendingar',
      'report of a death or another grave incident',
    ],
    'with-the-act',
  ),
  unclocked(
    'contact.siblings',
    '§ 7-5',
    ['samvær med søsken og nærstående', 'samvær med sysken og nærståande', 'contact with siblings and others close'],
    'continuous',
    { enforcedBy: ['placement.sibling-contact-missing', 'siblings.apart-without-contact'] },
  ),
];

/** In casework: what the refusals of an act hold, and what holds all the time. */
export const unclockedCasework: readonly UnclockedRule[] = [...concerns, ...aftercare, ...homes];
