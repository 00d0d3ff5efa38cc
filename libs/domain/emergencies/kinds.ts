import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { EmergencyDecider, EmergencyKind } from './events';

type Rules = {
  /** The section of each act that allows it; barnevernsloven 1992 as remembered (mark R). */
  readonly sections: Readonly<Partial<Record<LegalBasis['law'], string>>>;
  /** The day the section came into force. */
  readonly from: CalendarDate | null;
  readonly deciders: readonly EmergencyDecider[];
  /** When it is sent to the tribunal for control (§ 14-22): once carried out, once made, or never. */
  readonly control: 'implemented' | 'decided' | null;
  /** Private parties may complain, directly to the tribunal (§ 14-23). */
  readonly complaint: boolean;
  /** The police are told of the decision and of its end (§ 13-5). */
  readonly police: boolean;
  /** It cannot be kept up when parents, or a child over 15, object. */
  readonly objection: boolean;
};

const anybody = ['leader', 'deputy', 'prosecution-authority'] as const;
const usual = {
  from: null,
  deciders: anybody,
  control: 'implemented',
  complaint: true,
  police: false,
  objection: false,
} as const;

/** What the act says of each kind (§§ 4-1 to 4-6, 7-7). */
export const kinds: Readonly<Record<EmergencyKind, Rules>> = {
  care: { ...usual, sections: { BVL2021: '4-2', BVL: '4-6' } },
  'move-ban': { ...usual, sections: { BVL2021: '4-3', BVL: '4-8' }, deciders: ['leader', 'deputy'] },
  institution: { ...usual, sections: { BVL2021: '4-4', BVL: '4-25' } },
  trafficking: { ...usual, sections: { BVL2021: '4-5', BVL: '4-29' } },
  'travel-ban': { ...usual, sections: { BVL2021: '4-6' }, from: '2026-01-23', control: 'decided', police: true },
  'contact-stop': { ...usual, sections: { BVL2021: '7-7' }, from: '2026-01-01', control: 'decided' },
  'no-care': { ...usual, sections: { BVL2021: '4-1', BVL: '4-6' }, control: null, complaint: false, objection: true },
};
