import type { Db, Document } from 'mongodb';
import { DENIALS, DISCLOSURES } from '@libs/access/log/log-store';
import { ATTACHMENTS } from '@libs/ledger/attachments';
import { BATCHES } from '@libs/ledger/batch-document';
import type { Secrets } from './secrets';

type User = { readonly name: string; readonly password: string; readonly roles: readonly Document[] };

/**
 * One user per database, so that a service can do with each what it must and no more. Those of the ledger and of the
 * access log can find, insert and watch; changing or deleting what was written is not permitted to any service.
 */
export async function prepareUsers(admin: Db, secrets: Secrets): Promise<void> {
  await appendOnly(admin, 'rettid_ledger', [BATCHES, ATTACHMENTS]);
  await appendOnly(admin, 'rettid_access', [DISCLOSURES, DENIALS]);
  const users: readonly User[] = [
    { name: 'rettid_ledger', password: secrets.mongoLedger, roles: [{ role: 'rettid_ledger', db: 'admin' }] },
    { name: 'rettid_views', password: secrets.mongoViews, roles: [{ role: 'readWrite', db: 'rettid_views' }] },
    { name: 'rettid_access', password: secrets.mongoAccess, roles: [{ role: 'rettid_access', db: 'admin' }] },
    { name: 'rettid_keys', password: secrets.mongoKeys, roles: [{ role: 'readWrite', db: 'rettid_keys' }] },
  ];
  for (const { name, password, roles } of users)
    await upsert(admin, 'usersInfo', 'User', name, { pwd: password, roles });
}

/** A role with the database's own name. */
async function appendOnly(admin: Db, db: string, collections: readonly string[]): Promise<void> {
  const actions = ['find', 'insert', 'changeStream'];
  const privileges = collections.map((collection) => ({ resource: { db, collection }, actions }));
  await upsert(admin, 'rolesInfo', 'Role', db, { privileges, roles: [] });
}

async function upsert(admin: Db, info: string, kind: 'Role' | 'User', name: string, content: Document): Promise<void> {
  const found = (await admin.command({ [info]: name })) as { roles?: unknown[]; users?: unknown[] };
  const exists = (found.roles ?? found.users ?? []).length > 0;
  await admin.command({ [exists ? `update${kind}` : `create${kind}`]: name, ...content });
}

/**
 * The administrator's address with another user and database: hosts and options stay.
 * @throws Error if it is no MongoDB address
 */
export function addressFor(adminUrl: string, user: string, password: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?([^/?]+)(?:\/[^?]*)?(?:\?(.*))?$/.exec(adminUrl);
  if (!parts) throw new Error('RETTID_MONGO_URL is no MongoDB address');
  const options = new URLSearchParams(parts[3]);
  options.set('authSource', 'admin');
  return `${parts[1]}${user}:${encodeURIComponent(password)}@${parts[2]}/${database}?${options.toString()}`;
}
