import { isCareOrder } from '../code-lists/legal-basis';
import { investigationDueOn } from '../deadlines/catalogue/investigation-rules';
import { birthdayOf, hasTurned, type CalendarDate } from '../kernel/dates';
import type { Part } from '../kernel/part';
import type { Wording } from '../kernel/rejection';
import { aftercareGuard } from './aftercare-guard';
import { authorityFor } from './authority';
import type { CaseFile } from './case-file';
import type { InvestigationSlice } from './investigation-slice';
import { siblingsMissed } from './siblings';
import { guardTask } from './tasks';

/** What time alone breaks: no command can be refused for it, so it stands on a list until somebody acts. */
export const findingWordings = {
  'case.open-at-25': {
    nb: 'Klienten er over 25 år, og saken skal avsluttes (registerets Sak kontroll 7)',
    nn: 'Klienten er over 25 år, og saka skal avsluttast (Sak kontroll 7 i registeret)',
    en: 'The client is over 25 and the case must be closed (the register’s Sak kontroll 7)',
  },
  'case.open-at-18-without-measure': {
    nb: 'Klienten er over 18 år og har ingen tiltak i en åpen sak (registerets Sak kontroll 8)',
    nn: 'Klienten er over 18 år og har ingen tiltak i ei open sak (Sak kontroll 8 i registeret)',
    en: 'The client is over 18 and has no measure in an open case (the register’s Sak kontroll 8)',
  },
  'measure.care-at-18': {
    nb: 'Personen er over 18 år og har et åpent omsorgstiltak (registerets Tiltak kontroll 13)',
    nn: 'Personen er over 18 år og har eit ope omsorgstiltak (Tiltak kontroll 13 i registeret)',
    en: 'The person is over 18 and has an open care measure (the register’s Tiltak kontroll 13)',
  },
  'care.at-18': {
    nb: 'Personen er over 18 år, og omsorgen er ikke opphevet',
    nn: 'Personen er over 18 år, og omsorga er ikkje oppheva',
    en: 'The person is over 18 and care is not lifted',
  },
  'measure.without-authority': {
    nb: 'Tiltaket løper, men vedtaket det bygger på, gjelder ikke lenger',
    nn: 'Tiltaket går, men vedtaket det byggjer på, gjeld ikkje lenger',
    en: 'The measure runs, but the decision it rests on no longer holds',
  },
  'emergency.lapse-unrecorded': {
    nb: 'Fristen for begjæring er ute, og akuttvedtaket er falt bort uten at det er registrert',
    nn: 'Fristen for krav til nemnda er ute, og akuttvedtaket er falle bort utan at det er registrert',
    en: 'The day of the petition has passed: the emergency decision has lapsed, and nobody recorded it',
  },
  'investigation.beyond-limit': {
    nb: 'Undersøkelsen er åpen etter fristen (§ 2-2)',
    nn: 'Undersøkinga er open etter fristen (§ 2-2)',
    en: 'The investigation is open beyond its limit (§ 2-2)',
  },
  'aftercare.unguarded': {
    nb: 'Ungdommen har verken en avtalt neste kontakt eller et begrunnet vedtak om at det ikke skal være noen (§ 3-6)',
    nn: 'Ungdommen har verken ein avtalt neste kontakt eller eit grunngjeve vedtak om at det ikkje skal vere nokon (§ 3-6)',
    en: 'The youth has neither a next contact nor a reasoned decision that there is none (§ 3-6)',
  },
  'siblings.apart-without-contact': {
    nb: 'Søsken bor hver for seg uten noe samvær mellom dem (§ 7-5)',
    nn: 'Sysken bur kvar for seg utan noko samvær mellom seg (§ 7-5)',
    en: 'Siblings live apart without any contact between them (§ 7-5)',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type FindingCode = keyof typeof findingWordings;

export type Finding = {
  readonly code: FindingCode;
  /** Null: the case as a whole. */
  readonly about: Part | null;
  /** Since which day it is so. */
  readonly since: CalendarDate;
};

const openCaseOf = ({ case: slice }: CaseFile): boolean => slice.status === 'open';

const atAge = (file: CaseFile, birthDate: CalendarDate, today: CalendarDate): readonly Finding[] => {
  const at18 = birthdayOf(birthDate, 18);
  const is18 = hasTurned(birthDate, 18, today);
  const measures = file.measures.filter(({ status }) => status === 'decided' || status === 'running');
  const isInCare = file.care.some(({ status }) => status === 'taken-over');
  const isBare = openCaseOf(file) && is18 && measures.length === 0;
  return [
    ...(openCaseOf(file) && hasTurned(birthDate, 25, today)
      ? [{ code: 'case.open-at-25', about: null, since: birthdayOf(birthDate, 25) } as const]
      : []),
    ...(isBare ? [{ code: 'case.open-at-18-without-measure', about: null, since: at18 } as const] : []),
    ...(is18 ? measures : [])
      .filter(({ legalBasis }) => isCareOrder(legalBasis))
      .map(({ measureId: id }): Finding => ({
        code: 'measure.care-at-18',
        about: { kind: 'measure', id },
        since: at18,
      })),
    ...(is18 && isInCare
      ? [{ code: 'care.at-18', about: { kind: 'care', id: file.child.childId ?? '' }, since: at18 } as const]
      : []),
  ];
};

/** The day a decision of either kind ended; null while it stands, or where there is none by that id. */
const endOfAuthority = ({ decisions, emergencies }: CaseFile, decisionId: string): CalendarDate | null => {
  const decision = decisions.find((one) => one.decisionId === decisionId);
  const emergency = emergencies.find((one) => one.emergencyId === decisionId);
  return decision?.endedOn ?? emergency?.endedOn ?? emergency?.petitionDueOn ?? null;
};

const unauthorised = (file: CaseFile, today: CalendarDate): readonly Finding[] =>
  file.measures.flatMap(({ measureId: id, status, decisionId, startedOn }): Finding[] => {
    if (status !== 'running' || decisionId === null || startedOn === null) return [];
    if (authorityFor(file, decisionId, today) !== null) return [];
    const since = endOfAuthority(file, decisionId) ?? startedOn;
    return [{ code: 'measure.without-authority', about: { kind: 'measure', id }, since }];
  });

const lapsed = ({ emergencies }: CaseFile, today: CalendarDate): readonly Finding[] =>
  emergencies.flatMap(({ emergencyId: id, status, petitionDueOn }): Finding[] =>
    status === 'standing' && petitionDueOn !== null && petitionDueOn < today
      ? [{ code: 'emergency.lapse-unrecorded', about: { kind: 'emergency', id }, since: petitionDueOn }]
      : [],
  );

const limitOf = ({ receivedOn, openedOn, extension }: InvestigationSlice): CalendarDate =>
  investigationDueOn(receivedOn, openedOn, extension?.granted);

const late = ({ investigations }: CaseFile, today: CalendarDate): readonly Finding[] =>
  investigations
    .filter((one) => one.status === 'open' && limitOf(one) < today)
    .map((one) => ({
      code: 'investigation.beyond-limit',
      about: { kind: 'investigation', id: one.investigationId },
      since: limitOf(one),
    }));

const apart = (file: CaseFile): readonly Finding[] => {
  const missed = siblingsMissed(file);
  return file.placements
    .filter(
      ({ status, siblings }) =>
        status === 'lives-there' &&
        siblings.some(({ relationId }) => relationId !== null && missed.includes(relationId)),
    )
    .map(({ placementId: id, movedInOn }) => ({
      code: 'siblings.apart-without-contact',
      about: { kind: 'placement', id },
      since: movedInOn,
    }));
};

const unguarded = (file: CaseFile, today: CalendarDate): readonly Finding[] => {
  const { childId, birthDate } = file.child;
  if (childId === null || birthDate === null || aftercareGuard(file, today) !== 'unguarded') return [];
  const since = file.aftercare.nextContactOn ?? guardTask(file, today)?.dueOn ?? birthdayOf(birthDate, 16);
  return [{ code: 'aftercare.unguarded', about: { kind: 'aftercare', id: childId }, since }];
};

/** What is not as the rules want it, on that day. Without the birth date what hangs on the age is not among it. */
export const findingsOf = (file: CaseFile, today: CalendarDate): readonly Finding[] => {
  const { birthDate } = file.child;
  return [
    ...(birthDate === null ? [] : atAge(file, birthDate, today)),
    ...unauthorised(file, today),
    ...lapsed(file, today),
    ...late(file, today),
    ...apart(file),
    ...unguarded(file, today),
  ];
};
