import { Rejection } from '../kernel/rejection';
import { mediaTypes, requireBytesOf, type MediaType } from './documents';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const begun: Readonly<Record<MediaType, string>> = {
  'application/pdf': '%PDF-1.7',
  'image/png': '\x89PNG\r\n\x1a\nIHDR',
  'image/jpeg': '\xff\xd8\xff\xe0',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'PK\x03\x04word',
  'application/vnd.oasis.opendocument.text': 'PK\x03\x04mimetype',
  'text/plain': 'Syntetisk brev, æøå',
};

describe('the bytes of a document', () => {
  it.each(mediaTypes)('may be those of %s', (mediaType) =>
    expect(() => requireBytesOf(mediaType, bytes(begun[mediaType]))).not.toThrow(),
  );
  it.each(mediaTypes)('are no program, though it is called %s', (mediaType) =>
    expect(() => requireBytesOf(mediaType, bytes('MZ\x90\x00'))).toThrow(
      new Rejection('journal.content-of-other-type', 'content'),
    ),
  );
  it('are not fewer than the type begins with', () =>
    expect(() => requireBytesOf('image/png', bytes('\x89PN'))).toThrow(Rejection));
});
