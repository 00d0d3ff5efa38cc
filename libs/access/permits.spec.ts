import { roles, type Permission } from './permissions';
import { permits, type User } from './permits';

const user = (role: string, ledger = '1201-02'): User => ({
  actor: { subject: 'someone', role, unit: null, onBehalfOf: null },
  ledger,
});

describe('permits', () => {
  const all = [...new Set(Object.values(roles).flat())];
  const matrix = Object.entries(roles).flatMap(([role, granted]) =>
    all.map((p) => [role, p, granted.includes(p)] as const),
  );

  it.each(matrix)('%s asking for %s in the own ledger: %s', (role, permission, expected) => {
    expect(permits(user(role), permission, '1201-02')).toBe(expected);
  });

  it.each(matrix)('%s asking for %s in a foreign ledger is refused', (role, permission) => {
    expect(permits(user(role), permission, '4601-00')).toBe(false);
  });

  it.each(matrix)('%s reaches the intake ledger with intake permissions only (%s)', (role, permission, granted) => {
    expect(permits(user(role), permission, 'intake')).toBe(granted && permission.startsWith('intake:'));
  });

  it.each(matrix)('%s with a token for the intake ledger finds no case in it (%s)', (role, permission, granted) => {
    const isForIntake = /^(intake:.*|ledger:read|code-list:read)$/.test(permission);
    expect(permits(user(role, 'intake'), permission, 'intake')).toBe(granted && isForIntake);
  });

  it.each(['', 'admin', 'Caseworker', 'constructor', '__proto__', 'toString'])(
    'refuses the unknown role %p',
    (role) => {
      expect(permits(user(role), 'concern:read', '1201-02')).toBe(false);
    },
  );

  it('refuses a permission nobody has heard of', () => {
    expect(permits(user('leader'), 'concern:delete' as Permission, '1201-02')).toBe(false);
  });
});
