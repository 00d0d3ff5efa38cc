import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { Deferred } from './deferred';
import type { AnyView } from './view';

const view = (name: string): AnyView => ({ name, handles: ['concern.raised'] }) as unknown as AnyView;
const event = (seq: number, type: string) => ({ seq, type }) as RecordedFact;
const seqs = (events: readonly RecordedFact[]) => events.map(({ seq }) => seq);

it('hands over at once what concerns the view, with everything it kept before, in order', () => {
  const deferred = new Deferred(() => undefined);
  expect(deferred.take(view('concerns'), 'L', [event(1, 'measure.started'), event(2, 'measure.ended')])).toEqual([]);
  expect(deferred.take(view('concerns'), 'L', [event(3, 'measure.started')])).toEqual([]);
  expect(seqs(deferred.take(view('concerns'), 'L', [event(4, 'concern.raised')]))).toEqual([1, 2, 3, 4]);
  expect(seqs(deferred.take(view('concerns'), 'L', [event(5, 'concern.raised')]))).toEqual([5]);
});

it('lets a patient view wait also for what concerns it', () => {
  const deferred = new Deferred(() => undefined);
  expect(deferred.take({ ...view('search'), patient: true }, 'L', [event(1, 'concern.raised')])).toEqual([]);
});

it('folds later, in one step, what concerned nobody, each view and ledger for itself', async () => {
  const folded: string[] = [];
  await new Promise<void>((resolve) => {
    const deferred = new Deferred(({ name }, ledger, events) => {
      folded.push(`${name}/${ledger} ${seqs(events).join()}`);
      if (folded.length === 2) resolve();
    });
    deferred.take(view('concerns'), 'L', [event(1, 'measure.started')]);
    deferred.take(view('concerns'), 'M', [event(7, 'measure.started')]);
    deferred.take(view('concerns'), 'L', [event(2, 'measure.ended')]);
  });
  expect(folded.sort()).toEqual(['concerns/L 1,2', 'concerns/M 7']);
});
