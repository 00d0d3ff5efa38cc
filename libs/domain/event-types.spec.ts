import { eventTypes, seen } from './event-types';

describe('event types', () => {
  it('are context and past participle', () => {
    for (const type of eventTypes) expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  it('tell what we know from what a newer writer wrote', () => {
    const fact = { occurredOn: '2026-01-05', subjects: [], data: {} };
    expect(seen({ ...fact, type: 'concern.seen' })).not.toBeNull();
    expect(seen({ ...fact, type: 'toString' })).toBeNull();
  });
});
