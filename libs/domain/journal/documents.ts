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
