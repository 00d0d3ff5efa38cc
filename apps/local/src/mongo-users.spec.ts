import { addressFor } from './mongo-users';

describe('the services’ addresses', () => {
  it.each([
    ['mongodb://admin:pw@127.0.0.1:4610/?replicaSet=rs0&authSource=admin', '127.0.0.1:4610', 'replicaSet=rs0&'],
    ['mongodb://a:1,b:2,c:3/?replicaSet=rs0', 'a:1,b:2,c:3', 'replicaSet=rs0&'],
    ['mongodb://admin:p%40w@mongo/admin', 'mongo', ''],
  ])('keep the hosts and options of %s', (admin, hosts, options) => {
    expect(addressFor(admin, 'rettid_views', 'a/b', 'rettid_views')).toBe(
      `mongodb://rettid_views:a%2Fb@${hosts}/rettid_views?${options}authSource=admin`,
    );
  });
});
