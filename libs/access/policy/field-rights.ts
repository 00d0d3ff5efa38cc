import type { SharedPart } from '@libs/domain/case-access/events';
import type { Capacity, FieldClass } from './capacities';

/**
 * Who sees what kind of content. `unless-protected`: open while the address is neither graded nor hidden, else only with
 * a live named grant. `named-grant`: only with one. `in-scope:…`: when their participation shares that part.
 */
export type FieldCell = 'open' | 'unless-protected' | 'named-grant' | `in-scope:${SharedPart}` | 'hidden';

/** A capacity that is not named sees nothing of that kind. */
export type FieldTable = Readonly<Record<FieldClass, Readonly<Partial<Record<Capacity, FieldCell>>>>>;

/** Field class × capacity, from the same matrix; the words in quotation marks name its rows. */
export const fieldTable: FieldTable = {
  // States, dates and codes: whoever may ask at all. A participant gets them with the part they are about.
  codes: {
    assigned: 'open',
    leader: 'open',
    'duty-officer': 'open',
    'break-glass': 'open',
    participant: 'open',
    'data-protection-officer': 'open',
    auditor: 'open',
    administrator: 'open',
    colleague: 'open',
    outsider: 'open',
    'reporter-system': 'open',
    'intake-auditor': 'open',
    operator: 'open',
  },
  // "Child & family identity": the auditor's M is a pseudonym, so the codes.
  identity: {
    assigned: 'open',
    leader: 'open',
    'duty-officer': 'open',
    'break-glass': 'open',
    participant: 'in-scope:identity',
  },
  // "Address kode 7/6": named grant. An ungraded one goes with the identity, but never to a partner service.
  address: {
    assigned: 'unless-protected',
    leader: 'unless-protected',
    'duty-officer': 'unless-protected',
    'break-glass': 'unless-protected',
  },
  // "Reporter identity (confidential)": R only if named need, leader R, duty officer R on intake.
  reporter: { assigned: 'named-grant', leader: 'open', 'duty-officer': 'open' },
  // "Notes, assessments". Of an emergency's opening the reports are the point; a partner by consent to the notes.
  notes: {
    assigned: 'open',
    leader: 'open',
    'duty-officer': 'open',
    'break-glass': 'open',
    participant: 'in-scope:notes',
  },
};
