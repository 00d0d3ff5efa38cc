import { statedPermission } from './permissions';

describe('what the description says of who may', () => {
  it('names the permission, the case and the capacities, each with its limit', () => {
    const stated = statedPermission({ permission: 'measure:read', target: { path: 'measure' } });
    expect(stated).toMatchObject({
      'x-permission': 'measure:read',
      'x-case': { path: 'measure' },
    });
    expect(stated.description).toContain(
      'Needs `measure:read` in the case that the measure belongs to. May: assigned,',
    );
    expect(stated.description).toContain('participant (if measures are shared with them)');
    expect(stated.description).toContain('auditor (codes and dates only)');
  });

  it('says whose cases a list shows, and that a command may name children in its body', () => {
    expect(statedPermission({ permission: 'child:read', target: null }).description).toContain(
      'for the cases you may see',
    );
    expect(
      statedPermission({ permission: 'concern:raise', target: { body: 'children.*.childId' } }).description,
    ).toContain('each child that the body names (`children.*.childId`)');
  });

  it('says that a route is open', () => {
    expect(statedPermission({ open: true })).toMatchObject({ 'x-permission': null, 'x-case': null });
  });
});
