import type { EventType } from '../../event-types';
import { readable, type CalendarDate } from '../../kernel/dates';
import { osloDateOf, type Instant } from '../../kernel/oslo-time';
import type { Wording } from '../../kernel/rejection';

const say = (nb: string, nn: string, en: string): Wording => ({ nb, nn, en });

const day = (at: Instant): string => readable(osloDateOf(at));

type Moment = { readonly at: Instant };
type Day = { readonly on: CalendarDate };

/** Why a reminder came, or did not, in words. */
export const answers = {
  'not-due-yet': ({ at }: Moment) =>
    say(`Påminnelsen kommer ${day(at)}.`, `Påminninga kjem ${day(at)}.`, `The reminder comes on ${day(at)}.`),
  raised: ({ at }: Moment) =>
    say(
      `Påminnelsen ble gitt ${day(at)}.`,
      `Påminninga vart gitt ${day(at)}.`,
      `The reminder was given on ${day(at)}.`,
    ),
  'raised-late': ({ at, reachedAt }: Moment & { readonly reachedAt: Instant }) =>
    say(
      `Påminnelsen skulle vært gitt ${day(reachedAt)}, men ble gitt ${day(at)}: tjenesten som gir påminnelser, var nede.`,
      `Påminninga skulle ha vore gitt ${day(reachedAt)}, men vart gitt ${day(at)}: tenesta som gir påminningar, var nede.`,
      `The reminder was reached on ${day(reachedAt)} and given on ${day(at)}: the service that gives reminders was down.`,
    ),
  'address-refused': ({ at, reason }: Moment & { readonly reason: string }) =>
    say(
      `Påminnelsen ble gitt i innboksen ${day(at)}, men e-postadressen ble avvist (${reason}).`,
      `Påminninga vart gitt i innboksen ${day(at)}, men e-postadressa vart avvist (${reason}).`,
      `The reminder was given in the inbox on ${day(at)}, but the mail address was refused (${reason}).`,
    ),
  'not-delivered': ({ at, reason }: Moment & { readonly reason: string }) =>
    say(
      `Påminnelsen ble gitt i innboksen ${day(at)}, men e-posten er ikke kommet fram (${reason}).`,
      `Påminninga vart gitt i innboksen ${day(at)}, men e-posten er ikkje komen fram (${reason}).`,
      `The reminder was given in the inbox on ${day(at)}, but the mail has not been delivered (${reason}).`,
    ),
  'nobody-responsible': ({ at }: Moment) =>
    say(
      `Ingen var ansvarlig for saken ${day(at)}: lederen ble varslet.`,
      `Ingen var ansvarleg for saka ${day(at)}: leiaren vart varsla.`,
      `Nobody was responsible for the case on ${day(at)}: the leader was alarmed.`,
    ),
  collapsed: ({ at, rung }: Moment & { readonly rung: string }) =>
    say(
      `Ingen kunne gi påminnelsen i tide: den ble gitt sammen med «${rung}» ${day(at)}.`,
      `Ingen kunne gi påminninga i tide: ho vart gitt saman med «${rung}» ${day(at)}.`,
      `Nobody could give the reminder in time: it was given with “${rung}” on ${day(at)}.`,
    ),
  snoozed: ({ on }: Day) =>
    say(
      `Påminnelser før fristen hviler til og med ${readable(on)}.`,
      `Påminningar før fristen kviler til og med ${readable(on)}.`,
      `Reminders before the limit rest until ${readable(on)}.`,
    ),
  satisfied: ({ on }: Day) =>
    say(
      `Det som skulle gjøres, ble gjort ${readable(on)}.`,
      `Det som skulle gjerast, vart gjort ${readable(on)}.`,
      `What was to be done was done on ${readable(on)}.`,
    ),
  lapsed: ({ on }: Day) =>
    say(
      `Fristen løp ut ${readable(on)}, og det den gjaldt, er falt bort.`,
      `Fristen gjekk ut ${readable(on)}, og det han galdt, har falle bort.`,
      `The limit ran out on ${readable(on)}, and what it was about is no more.`,
    ),
  cancelled: ({ on, by }: { readonly on: CalendarDate | null; readonly by: EventType | null }) => {
    const [nb, nn, en] =
      on === null ? ['', '', ''] : [` fra ${readable(on)}`, ` frå ${readable(on)}`, ` from ${readable(on)}`];
    const because = by === null ? '' : ` (${by})`;
    return say(
      `Fristen gjelder ikke${nb}${because}.`,
      `Fristen gjeld ikkje${nn}${because}.`,
      `The limit does not apply${en}${because}.`,
    );
  },
  'on-its-way': ({ at }: Moment) =>
    say(
      `Påminnelsen gis nå, den skulle gis ${day(at)}.`,
      `Påminninga blir gitt no, ho skulle givast ${day(at)}.`,
      `The reminder of ${day(at)} is being given now.`,
    ),
  'worker-down': ({ at }: Moment) =>
    say(
      `Påminnelsen skulle vært gitt ${day(at)}, men er ikke gitt: tjenesten som gir påminnelser, er nede eller henger etter.`,
      `Påminninga skulle ha vore gitt ${day(at)}, men er ikkje gitt: tenesta som gir påminningar, er nede eller heng etter.`,
      `The reminder was reached on ${day(at)} and is not given: the service that gives reminders is down or behind.`,
    ),
} as const;

export type WhyCode = keyof typeof answers;
export const whyCodes = Object.keys(answers) as readonly WhyCode[];

type Move = { readonly from: CalendarDate; readonly to: CalendarDate; readonly by: EventType };

/** A due day that is another one now, and what moved it. */
export const moveOf = ({ from, to, by }: Move): Wording =>
  say(
    `Fristen ble flyttet fra ${readable(from)} til ${readable(to)} (${by}).`,
    `Fristen vart flytta frå ${readable(from)} til ${readable(to)} (${by}).`,
    `The limit was moved from ${readable(from)} to ${readable(to)} (${by}).`,
  );
