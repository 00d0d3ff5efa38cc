/** Everything a route can ask for. The noun is the context, the verb what is done with it. */
export type Permission =
  | 'concern:raise'
  | 'concern:review'
  | 'concern:read'
  | 'child:register'
  | 'child:read'
  | 'measure:manage'
  | 'measure:read'
  | 'aftercare:manage'
  | 'aftercare:read'
  | 'deadline:read'
  | 'inbox:read'
  | 'code-list:read'
  | 'intake:send'
  | 'intake:reconcile'
  | 'ledger:read';

export type Role = 'caseworker' | 'leader' | 'reporter-system' | 'auditor';

const casework: readonly Permission[] = [
  'concern:raise',
  'concern:review',
  'concern:read',
  'child:register',
  'child:read',
  'measure:manage',
  'measure:read',
  'aftercare:manage',
  'aftercare:read',
  'deadline:read',
  'inbox:read',
  'code-list:read',
];

/** Which role may do what. What is not listed is refused. */
export const roles: Readonly<Record<Role, readonly Permission[]>> = {
  caseworker: casework,
  leader: [...casework, 'intake:reconcile'],
  'reporter-system': ['intake:send', 'intake:reconcile', 'code-list:read'],
  auditor: ['ledger:read', 'intake:reconcile', 'code-list:read'],
};
