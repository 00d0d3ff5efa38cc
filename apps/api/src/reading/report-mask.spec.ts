import type { FieldClass } from '@libs/access/policy/capacities';
import type { Json } from '@libs/domain/kernel/json';
import { privateMessage, publicMessage } from '@libs/testing/message-samples';
import { reportSeen } from './report-mask';

/** The report as somebody sees it who may see everything but these kinds; and the kinds the reader was asked about. */
const seenWithout = (report: Json, ...hidden: readonly FieldClass[]) => {
  const asked: FieldClass[] = [];
  const opens = (kind: FieldClass) => {
    asked.push(kind);
    return !hidden.includes(kind);
  };
  const seen = reportSeen(report, { opens });
  return { seen, text: JSON.stringify(seen), asked: asked.sort() };
};

describe('a report with parts left out', () => {
  it('is the whole message to who may see all of it', () => {
    expect(seenWithout(publicMessage()).seen).toEqual(publicMessage());
  });

  it('names no address without the right to addresses, whoever lives there and whatever the field is called', () => {
    const message = {
      ...publicMessage(),
      skole: [{ besoeksadresse: 'Skoleveien 5', Postnummer: '0001', poststed: 'X' }],
    };
    const { text } = seenWithout(message, 'address');
    expect(text).not.toMatch(/veien|0001|adresselinje/);
    expect(text).toContain('Syntetisk Barn En');
    expect(text).toContain('Prøvehistorie');
  });

  it.each([publicMessage(), privateMessage()])('tells nothing of the reporter without the right to know', (message) => {
    expect(seenWithout(message, 'reporter').text).not.toMatch(/Syntetisk (Melder|Nabo)|Prøveskolen|melder@|"Nabo"/);
  });

  it('names neither child nor parents without the right to identities', () => {
    const { text } = seenWithout(publicMessage(), 'identity');
    expect(text).not.toMatch(/Syntetisk (Barn|Foresatt)|15910950000/);
    expect(text).toContain('Prøvetekst');
  });

  it('leaves plain text and nothing at all as they are', () => {
    expect(seenWithout('Prøvetekst', 'identity', 'address', 'reporter').seen).toBe('Prøvetekst');
    expect(seenWithout(null, 'address').seen).toBeNull();
  });

  it('asks for the kinds that are in it, each once: so the log says what was shown', () => {
    expect(seenWithout(publicMessage()).asked).toEqual(['address', 'identity', 'reporter']);
    expect(seenWithout({ name: 'Syntetisk Nabo', address: 'Prøveveien 3' }).asked).toEqual(['address']);
    expect(seenWithout('Prøvetekst').asked).toEqual([]);
  });
});
