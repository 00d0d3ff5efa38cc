import { refusing } from '../kernel/refusing';
import { journalRefusals } from './refusals';

const refuse = refusing(journalRefusals);

/** Ten megabytes: a scanned letter, not a film. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** PDF, pictures and text: nothing that runs. */
export const mediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'text/plain',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Asked before bytes are stored, and again when they are attached. */
export const requireTakable = (mediaType: string, bytes: number): void => {
  if (!mediaTypes.some((one) => one === mediaType)) throw refuse('journal.media-type-refused', 'mediaType');
  if (bytes === 0) throw refuse('journal.document-empty', 'content');
  if (bytes > MAX_DOCUMENT_BYTES) throw refuse('journal.document-too-big', 'content');
};
