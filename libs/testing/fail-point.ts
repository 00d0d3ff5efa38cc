import type { Document, MongoClient } from 'mongodb';

type Mode = 'alwaysOn' | 'off' | { readonly times: number };

/**
 * Makes the real server fail every insert of the clients of that name, in a way of MongoDB's `failCommand`.
 * @param admin a client of another name: its own connections are not cut
 */
export const failInserts = (admin: MongoClient, appName: string, mode: Mode, how: Document = {}): Promise<Document> =>
  admin
    .db('admin')
    .command({ configureFailPoint: 'failCommand', mode, data: { failCommands: ['insert'], appName, ...how } });
