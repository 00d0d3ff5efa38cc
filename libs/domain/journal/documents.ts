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

const ZIP = 'PK\u0003\u0004';

/** What the bytes of each type begin with; text begins with anything. */
const beginnings: Readonly<Record<MediaType, string>> = {
  'application/pdf': '%PDF-',
  'image/png': '\u0089PNG\r\n\u001a\n',
  'image/jpeg': '\u00ff\u00d8\u00ff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
  'application/vnd.oasis.opendocument.text': ZIP,
  'text/plain': '',
};

/** The name of a type is the sender's word; a program would not become a letter by it. */
export const requireBytesOf = (mediaType: MediaType, bytes: Uint8Array): void => {
  const begins = [...beginnings[mediaType]].every((sign, at) => bytes[at] === sign.charCodeAt(0));
  const isText = mediaType !== 'text/plain' || !bytes.includes(0);
  if (!begins || !isText) throw refuse('journal.content-of-other-type', 'content');
};
