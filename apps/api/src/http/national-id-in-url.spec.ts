import { holdsNationalId } from './national-id-in-url';

describe('a national id in an address', () => {
  it.each([
    '/v1/children/01810750126',
    '/v1/children?nationalId=01810750126',
    '/v1/children?nationalId=018107%2050126',
    '/v1/children?nationalId=018107+50126',
    '/v1/children?x=%30%31%38%31%30%37%35%30%31%32%36',
    '/v1/children?x=%2530%2531%2538%2531%2530%2537%2535%2530%2531%2532%2536',
    '/v1/children?x=a01810750126b',
    '/v1/concerns?cursor=01810750126',
  ])('is seen in %s', (address) => expect(holdsNationalId(address)).toBe(true));

  it.each([
    '/v1/children',
    '/v1/children/01810750127',
    '/v1/children/101810750126',
    '/v1/children/0197a2b0-1111-7000-8000-a01810750126',
    '/v1/deadlines?dueBy=2026-11-22&limit=50',
    '/v1/code-lists/%ff',
  ])('is not seen in %s', (address) => expect(holdsNationalId(address)).toBe(false));
});
