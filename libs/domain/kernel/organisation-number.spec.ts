import { isOrganisationNumber } from './organisation-number';

describe('an organisation number', () => {
  it.each(['314159268', '999888771'])('%s can be one', (number) => expect(isOrganisationNumber(number)).toBe(true));
  it.each(['', '314159269', '31415926', '3141592680', '31415926x', '314 159 268'])('%j cannot', (number) =>
    expect(isOrganisationNumber(number)).toBe(false),
  );
  // The digits before it leave 10, which no single digit can say.
  it.each(Array.from({ length: 10 }, (_, digit) => `20000003${digit}`))('%s is given to nobody', (number) =>
    expect(isOrganisationNumber(number)).toBe(false),
  );
});
