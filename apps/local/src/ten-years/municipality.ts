import type { NewChild } from '@libs/commands/concern-requests';
import { namedId } from '@libs/commands/named-id';
import { addDays, addMonths, addYears, daysBetween, type CalendarDate } from '@libs/domain/kernel/dates';
import { child as syntheticChild } from '../demo/people';
import { Agenda } from './agenda';
import { FIRST_DAY, LAST_DAY } from './calendar';
import { Chance } from './chance';
import { Life, TEXT, type Report, type Staff } from './life';
import { takenIntoCare } from './stories/care';
import { daysAfter, monthsAfter, reportOn, type Telling } from './stories/common';
import { helpAtHome } from './stories/help';
import { investigated, laidAside } from './stories/investigation';
import { unborn } from './stories/unborn';
import { helpUntilAdult } from './stories/youth';

/** What becomes of a child's first report. */
type Story = 'laid-aside' | 'dismissed' | 'refused' | 'moved' | 'help' | 'youth' | 'care' | 'unborn' | 'unknown';

const stories: readonly (readonly [Story, number])[] = [
  ['laid-aside', 42],
  ['dismissed', 18],
  ['refused', 7],
  ['moved', 2],
  ['help', 20],
  ['youth', 4],
  ['care', 5],
  ['unborn', 1],
  ['unknown', 1],
];

const BORN_SINCE: CalendarDate = '2000-01-01';
/** Every so many families have two children in one report. */
const SIBLINGS = 12;

const ages: Readonly<Partial<Record<Story, readonly [least: number, most: number]>>> = {
  youth: [15, 16],
  care: [0, 13],
};

const bornOn = (chance: Chance, story: Story, reported: CalendarDate): CalendarDate => {
  const [least, most] = ages[story] ?? [0, 16];
  const born = addDays(addYears(reported, -chance.between(least, most)), -chance.between(1, 364));
  return born < BORN_SINCE ? addDays(BORN_SINCE, chance.between(0, 600)) : born;
};

const newChild = (number: number, birthDate: CalendarDate): NewChild => {
  const { nationalId, address } = syntheticChild(number, birthDate);
  const name = `Testbarn Synt ${String(number).padStart(4, '0')}`;
  return { unborn: false, name, birthDate, nationalId, address, phone: null, caseNumber: null };
};

const nobody: NewChild = {
  unborn: false,
  name: null,
  birthDate: null,
  nationalId: null,
  address: null,
  phone: null,
  caseNumber: null,
};

type Child = { readonly number: number; readonly story: Story; readonly reported: CalendarDate };

const tell = (telling: Telling, { story, reported }: Child, concernId: string): void => {
  switch (story) {
    case 'laid-aside':
    case 'unknown':
      return laidAside(telling, reported, concernId);
    case 'dismissed':
    case 'refused':
    case 'moved':
    case 'help':
      return investigated(telling, reported, concernId, story, helpAtHome);
    case 'youth':
      return investigated(telling, reported, concernId, 'help', helpUntilAdult);
    case 'care':
      return takenIntoCare(telling, reported, concernId);
    case 'unborn':
      return unborn(telling, reported, concernId);
  }
};

/** A second report some years later, laid aside; while the case is open it is told with it. */
const reportedAgain = ({ life, agenda, chance, birthDate }: Telling, reported: CalendarDate): void => {
  const again = monthsAfter(reported, chance.between(8, 40));
  if (again >= addYears(birthDate, 17)) return;
  agenda.on(again, (day) => {
    const concernId = life.report(day, reportOn(chance, day, { id: namedId('report', life.number, 2), children: 1 }));
    laidAside({ life, agenda, chance, birthDate }, day, concernId);
    if (chance.percent(10))
      agenda.on(daysAfter(day, 20), (on) => {
        const error = { kind: 'mistake', reason: TEXT, rightChildId: null, replacedBy: null } as const;
        const command = { type: 'EnterConcernInError', ...error, investigationStands: false } as const;
        life.withConcern(on, concernId, command, 'concern.entered-in-error');
      });
  });
};

const lived = (one: Child, chance: Chance, staff: Staff, report: Report['report'], sibling: number | null): Life => {
  const life = new Life(one.number, chance, staff);
  const agenda = new Agenda();
  const { story, reported } = one;
  const birthDate = story === 'unborn' ? addMonths(reported, 4) : bornOn(chance, story, reported);
  const telling: Telling = { life, agenda, chance, birthDate };
  const identity = story === 'unknown' ? nobody : newChild(one.number, birthDate);
  const unbornIdentity = { ...nobody, unborn: true, name: 'Ufødt Synt', dueDate: birthDate };
  const known = story === 'unborn' ? unbornIdentity : identity;
  const concernId = life.firstReport(reported, known, reportOn(chance, reported, report));
  if (sibling !== null) relate(life, reported, sibling);
  tell(telling, one, concernId);
  if (chance.percent(14) && story !== 'unknown' && story !== 'unborn') reportedAgain(telling, reported);
  agenda.run();
  return life;
};

const relate = (life: Life, day: CalendarDate, sibling: number): void => {
  life.do(day, {
    type: 'AddRelation',
    kind: 'full-sibling',
    networkRole: null,
    parentalResponsibility: null,
    livesWithChild: true,
    relatedChildId: namedId('ten-years', 'child', sibling),
    relatedOn: day,
    person: null,
    childView: null,
  });
};

/**
 * Children of the municipality over the ten years, or the last of them, each with its own story. The same seed tells the
 * same stories.
 */
export const municipalityOf = (
  children: number,
  seed: number,
  staff: Staff,
  since: CalendarDate = FIRST_DAY,
): readonly Life[] => {
  const chance = new Chance(seed);
  const span = daysBetween(since, LAST_DAY);
  const lives: Life[] = [];
  while (lives.length < children) {
    const number = lives.length + 1;
    const story = chance.weighted(stories);
    const reported = addDays(since, chance.between(0, span - 10));
    const two = number % SIBLINGS === 0 && number < children && story !== 'unborn' && story !== 'unknown';
    const report = { id: namedId('ten-years', 'report', number), children: two ? 2 : 1 };
    const first = { number, story, reported };
    lives.push(lived(first, chance.apart(number), staff, report, two ? number + 1 : null));
    if (!two) continue;
    lives.push(lived({ ...first, number: number + 1 }, chance.apart(number + 1), staff, report, number));
  }
  return lives;
};
