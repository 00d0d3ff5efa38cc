import { act2021 } from './act-2021';
import { lapseLadder as ladder } from './ladders';
import type { EventRule, Length, RuleVersion } from '../rule';
import { inAct, weeks } from './sources';

/** Of every rule for a petition: what has run out when it has lapsed. */
export const PETITION = 'emergency.petition';

// A lapse is hard: counted from the day of the decision, and nothing in the act makes it roll over (mark I). The act of
// 1992 had the same lengths in its §§ 4-6, 4-25 and 4-29 (mark R).
const petition = (kind: string, section: string, length: Length, validFrom = act2021.validFrom): EventRule => ({
  name: `${PETITION}.${kind}`,
  clock: 'events',
  nature: 'act',
  bearer: 'service',
  title: {
    nb: 'begjæring til nemnda etter akuttvedtak',
    nn: 'krav til nemnda etter akuttvedtak',
    en: 'petition to the tribunal after an emergency decision',
  },
  extension: 'none',
  key: PETITION,
  ruleSet: 'law',
  about: 'emergency',
  paragraph: `§ ${section}`,
  breachClass: 'A',
  trigger: 'emergency.decided',
  kinds: [kind],
  satisfiedBy: ['emergency.petitioned', 'emergency.ended'],
  recountedBy: ['emergency.date-corrected'],
  lapsedBy: ['emergency.lapsed'],
  voidedBy: ['emergency.entered-in-error'],
  onMove: 'goes-on',
  notApplicableFor: [],
  ladder,
  versions: [{ ...act2021, validFrom, lengths: [length], source: `LOV-2021-06-18-97 § ${section}` }],
});

/**
 * Class A, nothing can be made good afterwards: without a petition to the tribunal in time an emergency decision lapses by
 * law (ch. 4, § 7-7). Orders that lapse are asked of the case as it stands.
 */
export const lapseRules: readonly EventRule[] = [
  petition('care', '4-2', weeks(6)),
  // The child's habitual residence is in another state.
  petition('care-abroad', '4-2', { count: 6, unit: 'month' }),
  petition('move-ban', '4-3', weeks(6)),
  petition('institution', '4-4', weeks(2)),
  petition('trafficking', '4-5', weeks(2)),
  petition('travel-ban', '4-6', weeks(6), '2026-01-23'),
  petition('contact-stop', '7-7', weeks(3), '2026-01-01'),
];

/** A care order. More time is given for special reasons; so much again at most, as we read it (mark I). */
export const careImplementation = inAct('§ 5-2, § 6-2 (6)', [weeks(6)], { extended: [weeks(6), weeks(6)] });

/** How the petition of such an emergency decision is counted; null where none is needed (§ 4-1). */
export const petitionLimit = (kind: string, abroad: boolean): EventRule | null =>
  lapseRules.find(({ kinds }) => kinds?.includes(abroad ? `${kind}-abroad` : kind)) ?? null;

/** The tribunal's subjects whose orders lapse when they are not carried out in time (§§ 5-2, 6-2, 6-6). */
const implementable: readonly string[] = ['care-order', 'institution'];

export const implementationLimit = (seeks: string): RuleVersion | null =>
  implementable.includes(seeks) ? careImplementation[0] : null;
