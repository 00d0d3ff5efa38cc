import { purposeOf, statedPurpose } from './purpose';

it.each([
  ['assigned', 'follow-up'],
  ['leader', 'follow-up'],
  ['duty-officer', 'follow-up'],
  ['participant', 'follow-up'],
  ['operator', 'operation'],
  ['reporter-system', 'operation'],
] as const)('follows from what %s is to the case, whatever is stated', (capacity, purpose) => {
  expect(purposeOf({ capacity }, 'complaint')).toBe(purpose);
});

it('is under break-glass what it was opened for', () => {
  expect(purposeOf({ capacity: 'break-glass', category: 'acute-danger' }, 'quality')).toBe('acute-danger');
  expect(purposeOf({ capacity: 'break-glass' }, 'quality')).toBe('break-glass');
});

it('is what the caller states where nothing else says it', () => {
  expect(purposeOf({ capacity: 'auditor' }, 'supervision')).toBe('supervision');
  expect(purposeOf({ capacity: 'data-protection-officer' }, null)).toBe('unstated');
  expect(purposeOf(null, null)).toBe('unstated');
});

it('takes only codes of the list from the header', () => {
  expect(statedPurpose(undefined)).toBeNull();
  expect(statedPurpose(' complaint ')).toBe('complaint');
  expect(statedPurpose('because Kari asked')).toBeUndefined();
});
