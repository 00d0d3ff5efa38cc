import type { Acceptance } from './acceptance';
import type { MoveBook } from './move-book';
import { MoveRepair } from './move-repair';

describe('the repair of moves that were cut short', () => {
  const from = '1201-02';
  const arrival = (moveId: string) => [moveId, { moveId, from, oldChildId: `old-${moveId}`, childId: moveId }] as const;
  const book = {
    ledgers: ['4601-00'],
    arrivalsIn: async () => new Map([arrival('erased'), arrival('whole')]),
    offersFrom: async () => new Map(),
  } as unknown as MoveBook;

  it('finishes the next one when one can never be finished', async () => {
    const settled: string[] = [];
    const settle = async (moveId: string): Promise<void> => {
      if (moveId === 'erased') throw new Error('SYNTETISK');
      settled.push(moveId);
    };
    const acceptance = { settle } as unknown as Acceptance;
    const repair = new MoveRepair(book, acceptance, { now: () => 0 });
    await expect(repair.run()).rejects.toThrow('SYNTETISK');
    expect(settled).toEqual(['whole']);
  });
});
