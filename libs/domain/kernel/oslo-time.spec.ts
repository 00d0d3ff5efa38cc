import fc from 'fast-check';
import { osloDateOf, osloDay, osloLocalToInstant, osloTimeToInstant, toInstant } from './oslo-time';

const zoneData = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });

describe('Oslo time', () => {
  it('agrees with the world’s zone data', () => {
    const times = fc.integer({ min: Date.parse('1981-01-01'), max: Date.parse('2037-12-31') });
    fc.assert(
      fc.property(times, (time) => {
        const instant = new Date(time).toISOString();
        const [date, clock] = zoneData.format(new Date(time)).split(' ') as [string, string];
        expect(osloDateOf(instant)).toBe(date);
        const back = osloTimeToInstant(date, clock);
        expect(zoneData.format(new Date(back))).toBe(`${date} ${clock}`);
      }),
      { numRuns: 500 },
    );
  });

  it('turns the day at midnight in Oslo, summer and winter', () => {
    expect(osloDateOf('2026-07-01T21:59:59.999Z')).toBe('2026-07-01');
    expect(osloDateOf('2026-07-01T22:00:00.000Z')).toBe('2026-07-02');
    expect(osloDateOf('2026-12-31T22:59:59.999Z')).toBe('2026-12-31');
    expect(osloDateOf('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  });

  it('changes the clock on the last Sundays of March and October', () => {
    expect(osloTimeToInstant('2026-03-28', '07:00')).toBe('2026-03-28T06:00:00.000Z');
    expect(osloTimeToInstant('2026-03-29', '07:00')).toBe('2026-03-29T05:00:00.000Z');
    expect(osloTimeToInstant('2026-10-24', '07:00')).toBe('2026-10-24T05:00:00.000Z');
    expect(osloTimeToInstant('2026-10-25', '07:00')).toBe('2026-10-25T06:00:00.000Z');
  });

  it('reads a time the clock skips as one hour later, and of one that comes twice the first', () => {
    expect(osloTimeToInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(osloTimeToInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('reads the national intake’s local time', () => {
    expect(osloLocalToInstant('2020-03-16T13:29:33')).toBe('2020-03-16T12:29:33.000Z');
    expect(osloLocalToInstant('2020-07-16T13:29')).toBe('2020-07-16T11:29:00.000Z');
    expect(osloLocalToInstant('2020-03-16T13:29:33.123456')).toBe('2020-03-16T12:29:33.123Z');
  });

  it.each(['2020-02-30T10:00:00', '2020-03-16', '2020-03-16T25:00:00', '2020-03-16T13:29:33Z', '', null, 5])(
    'takes %j for no local time',
    (value) => expect(osloLocalToInstant(value)).toBeNull(),
  );

  it.each([
    ['2026-11-22T08:00:00+01:00', '2026-11-22T07:00:00.000Z'],
    ['2026-11-22T07:00:00Z', '2026-11-22T07:00:00.000Z'],
    ['2026-11-22T07:00Z', '2026-11-22T07:00:00.000Z'],
    ['2026-11-22T07:00:00.123456789Z', '2026-11-22T07:00:00.123Z'],
  ])('reads %s as the instant %s', (value, instant) => expect(toInstant(value)).toBe(instant));

  it.each([
    '2026-11-22T08:00:00',
    '2026-11-22',
    '2026-02-30T08:00:00Z',
    '2026-11-22T24:00:00Z',
    'now',
    '',
    null,
    7,
    {},
  ])('takes %j for no instant', (value) => expect(toInstant(value)).toBeNull());

  it('gives the Oslo day of a date and of an instant', () => {
    expect(osloDay('2026-11-22')).toBe('2026-11-22');
    expect(osloDay('2026-11-22T23:30:00.000Z')).toBe('2026-11-23');
  });
});
