import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { HttpReceiver } from '@libs/testing/http-receiver';
import { Caller, NotTaken } from './call';

jest.setTimeout(20_000);

const at = (...addresses: readonly string[]): readonly LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a call to a receiver', () => {
  let receiver: HttpReceiver;
  let url: string;
  let asked: string[];

  beforeEach(async () => {
    receiver = new HttpReceiver();
    url = await receiver.listen();
    asked = [];
  });
  afterEach(() => receiver.close());

  /** Names stand for what the spec says, one answer after another. */
  const naming =
    (...answers: readonly (readonly LookupAddress[])[]) =>
    (host: string, done: (error: Error | null, found: readonly LookupAddress[]) => void): void => {
      done(null, answers[Math.min(asked.length, answers.length - 1)]!);
      asked.push(host);
    };
  const outcome = (caller: Caller, to: string): Promise<string> =>
    caller.post({ url: to, headers: { 'x-spec': '1' }, body: '{"a":1}' }).then(
      () => 'taken',
      (error: unknown) => (error instanceof NotTaken ? error.reason : Promise.reject(error as Error)),
    );
  const local = new Caller(true);
  const hurried = new Caller(true, 500);

  it('is taken when the answer is 2xx', async () => {
    for (const status of [200, 202, 204]) {
      receiver.answersWith(status);
      expect(await outcome(local, `${url}/hook?a=1`)).toBe('taken');
    }
    expect(receiver.received[0]).toMatchObject({
      path: '/hook?a=1',
      body: '{"a":1}',
      headers: { 'x-spec': '1', 'content-length': '7' },
    });
  });

  it.each([400, 401, 410, 429, 500, 503])('is not taken when the answer is %d', async (status) => {
    receiver.answersWith(status);
    expect(await outcome(local, url)).toBe(`http-${status}`);
  });

  it('follows no redirect, wherever it points', async () => {
    const inside = new HttpReceiver();
    const secret = await inside.listen();
    for (const status of [301, 302, 307, 308]) {
      receiver.answers((_, response) => response.writeHead(status, { location: `${secret}/admin` }).end());
      expect(await outcome(local, url)).toBe(`http-${status}`);
    }
    expect(inside.received).toEqual([]);
    await inside.close();
  });

  it('changes to no other protocol, and does not wait for one', async () => {
    const socket = createServer((connection) => {
      connection.on('error', () => undefined);
      connection.once('data', () =>
        connection.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      );
    }).listen(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address() as AddressInfo;
    expect(await outcome(local, `http://127.0.0.1:${port}/`)).toBe('http-101');
    socket.close();
  });

  it('reads no more of an answer than it must', async () => {
    let sent = 0;
    const part = Buffer.alloc(65_536);
    receiver.answers((_, response) => {
      response.writeHead(200, { 'content-length': String(2 ** 30) });
      const more = (): void => {
        while (!response.destroyed && response.write(part)) sent += part.length;
      };
      response.on('drain', more);
      more();
    });
    expect(await outcome(local, url)).toBe('answer-too-large');
    expect(sent).toBeLessThan(2 ** 25);
  });

  it.each<[string, Parameters<HttpReceiver['answers']>[0]]>([
    ['says nothing', () => undefined],
    [
      'begins an answer and goes on for ever',
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('.'), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('does not wait for a receiver that %s', async (_, answer) => {
    receiver.answers(answer);
    const before = performance.now();
    expect(await outcome(hurried, url)).toBe('timeout');
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('tells a receiver that is not there, hangs up or speaks nonsense', async () => {
    receiver.answers((request) => request.socket.destroy());
    expect(await outcome(local, url)).toBe('connection-reset');
    receiver.answers((request) => request.socket.end('SSH-2.0-OpenSSH\r\n\r\n'));
    expect(await outcome(local, url)).toBe('answer-malformed');
    await receiver.close();
    expect(await outcome(local, url)).toBe('connection-refused');
  });

  describe('that may leave the house only', () => {
    const outward = (...answers: readonly (readonly LookupAddress[])[]) =>
      new Caller(false, undefined, naming(...answers));

    it.each([
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.0.0.1/',
      'https://[::1]/',
      'https://[::ffff:169.254.169.254]/',
      'https://10.0.0.1:8443/',
    ])('goes to no address of our own network: %s', async (target) => {
      expect(await outcome(outward(at('8.8.8.8')), target)).toBe('address-not-public');
      expect(asked).toEqual([]);
    });

    it.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['fd00::1'], ['8.8.8.8', '10.0.0.1']])(
      'goes to no name that stands for %s %s',
      async (...addresses) => {
        const target = `https://hook.example.org:${receiver.port}/`;
        expect(await outcome(outward(at(...addresses)), target)).toBe('address-not-public');
        expect(receiver.received).toEqual([]);
      },
    );

    it('goes to no name that stands for nothing', async () => {
      expect(await outcome(outward([]), 'https://hook.example.org/')).toBe('name-unknown');
    });

    it('goes nowhere without TLS', async () => {
      expect(await outcome(outward(at('8.8.8.8')), 'http://hook.example.org/')).toBe('not-https');
    });
  });

  it('goes to the very address that was looked at: a name is asked for once', async () => {
    const caller = new Caller(true, undefined, naming(at('127.0.0.1'), at('127.0.0.2')));
    expect(await outcome(caller, `http://hook.example.org:${receiver.port}/`)).toBe('taken');
    expect(asked).toEqual(['hook.example.org']);
    expect(receiver.received[0]?.headers.host).toBe(`hook.example.org:${receiver.port}`);
  });

  it('asks anew for every call: what a name stood for yesterday counts for nothing', async () => {
    const caller = new Caller(true, undefined, naming(at('127.0.0.1'), []));
    const target = `http://hook.example.org:${receiver.port}/`;
    expect(await outcome(caller, target)).toBe('taken');
    expect(await outcome(caller, target)).toBe('name-unknown');
  });
});
