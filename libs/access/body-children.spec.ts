import { childrenIn } from './body-children';

describe('the children that a body names', () => {
  it('may be one', () => {
    expect(childrenIn({ childId: 'a', other: { childId: 'b' } }, 'childId')).toEqual([
      { field: 'childId', childId: 'a' },
    ]);
  });

  it('may be those of a list, among others that are new', () => {
    const children = [{ childId: 'a' }, { identity: {} }, { childId: 'b' }];
    expect(childrenIn({ children }, 'children.*.childId')).toEqual([
      { field: 'children.0.childId', childId: 'a' },
      { field: 'children.2.childId', childId: 'b' },
    ]);
  });

  it.each([
    [undefined],
    [null],
    ['childId'],
    [[]],
    [{}],
    [{ childId: null }],
    [{ childId: 7 }],
    [{ childId: { $ne: null } }],
    [{ childId: ['a'] }],
    [{ children: { 0: { childId: 'a' } } }],
  ])('are none in %j, whose shape is for the check of the body to refuse', (body) => {
    expect(childrenIn(body, 'childId')).toEqual([]);
    expect(childrenIn(body, 'children.*.childId')).toEqual([]);
  });

  it('are not looked for in what every object inherits', () => {
    expect(childrenIn(Object.create({ childId: 'a' }), 'childId')).toEqual([]);
  });
});
