import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { smtpMailer } from './mailer';

const letter = { to: 'ada@rettid.invalid', subject: 'a', text: 'b', html: 'c', messageId: '<a@rettid.invalid>' };

it('waits for no server that speaks all the time and never says whether it takes the letter', async () => {
  const connections: Socket[] = [];
  const server = createServer((connection) => {
    connections.push(connection);
    connection.on('error', () => undefined);
    connection.write('220 rettid.invalid\r\n');
    connection.once('data', () => {
      const speaking = setInterval(() => connection.write('250-wait\r\n'), 50);
      connection.once('close', () => clearInterval(speaking));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'rettid@rettid.invalid', 300);

  await expect(mailer.send(letter)).rejects.toMatchObject({ reason: 'timeout', serverIsAbsent: true });

  mailer.close();
  for (const connection of connections) connection.destroy();
  server.close();
}, 10_000);
