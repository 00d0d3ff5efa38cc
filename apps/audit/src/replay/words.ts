import type { AnyEvent, Seen } from '@libs/domain/event-types';
import type { Wording } from '@libs/domain/kernel/rejection';
import { accessWords } from './access-words';
import { aftercareWords } from './aftercare-words';
import { careWords } from './care-words';
import { caseWords } from './case-words';
import { caseworkWords } from './casework-words';
import { concernWords } from './concern-words';
import { contactWords } from './contact-words';
import { deadlineWords } from './deadline-words';
import { decisionWords } from './decision-words';
import { emergencyWords } from './emergency-words';
import { followUpWords } from './follow-up-words';
import { investigationWords } from './investigation-words';
import { measureWords } from './measure-words';
import { moveWords } from './move-words';
import { organisationWords } from './organisation-words';
import { participationWords } from './participation-words';
import { planWords } from './plan-words';
import { placementWords } from './placement-words';
import { protectionWords } from './protection-words';
import { tribunalWords } from './tribunal-words';
import type { Sentences } from './wording';

const sentences: Sentences<AnyEvent> = {
  ...accessWords,
  ...aftercareWords,
  ...careWords,
  ...caseWords,
  ...caseworkWords,
  ...concernWords,
  ...contactWords,
  ...deadlineWords,
  ...decisionWords,
  ...emergencyWords,
  ...followUpWords,
  ...investigationWords,
  ...measureWords,
  ...moveWords,
  ...organisationWords,
  ...participationWords,
  ...planWords,
  ...placementWords,
  ...protectionWords,
  ...tribunalWords,
};

/** What happened, in one sentence of each language. Codes are given with the register's own labels. */
export const inWords = ({ type, data }: Seen): Wording =>
  // Type and data belong together in every event: only the compiler cannot see it through the table.
  (sentences[type] as (data: Seen['data']) => Wording)(data);
