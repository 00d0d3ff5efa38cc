import fc from 'fast-check';
import { newAppend, newEvent } from '@libs/testing/appends';
import { canonical } from './chain';
import { numbered } from './number';
import { prepared } from './prepared';
import { filled, skeleton } from './skeleton';

const text = fc.string({ unit: 'grapheme' });
const head = { ledger: '1201-02', seq: 41, hash: 'a'.repeat(64), recordedAt: '2026-01-05T10:00:00.000Z' };

it('fills to exactly the canonical text of the numbered event', () => {
  fc.assert(
    fc.property(text, text, fc.dictionary(text, fc.jsonValue()), (purpose, stream, data) => {
      const event = newEvent(stream, { data: JSON.parse(JSON.stringify(data)), subjects: ['child'] });
      const append = newAppend(head.ledger, stream, 3, { purpose, events: [event] });
      const [stored] = numbered('id', head, [prepared(append)], '2026-01-05T11:00:00.000Z').events;
      const { prevHash: _prevHash, hash: _hash, ...event42 } = stored!;
      expect(filled(skeleton(append, event), stored!.recordedAt, 42, 4)).toBe(
        canonical({ ...event42, ledger: head.ledger }),
      );
    }),
  );
});
