import { lookup, type LookupAddress } from 'node:dns';
import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import { isPublic } from './public-address';

/** Longest a receiver may take, from the name to the last byte of its answer, milliseconds. */
const PATIENCE = 10_000;
/** Most of an answer that is read, bytes: what it says does not matter. */
const LARGEST_ANSWER = 65_536;

/** The receiver did not take it. `reason` is a code such as `http-500`, never the receiver's own words. */
export class NotTaken extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'NotTaken';
  }
}

export type Call = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

type Looked = (host: string, done: (error: Error | null, found: readonly LookupAddress[]) => void) => void;

/** Sends requests to receivers that somebody named, and to nothing of our own network. */
export class Caller {
  /**
   * @param allowsLocal only where things are tried out
   * @param patience for specs that cannot wait, milliseconds
   * @param resolve for specs whose names nobody knows
   */
  constructor(
    private readonly allowsLocal: boolean,
    private readonly patience = PATIENCE,
    private readonly resolve: Looked = (host, done) =>
      lookup(host, { all: true }, (error, found) => done(error, found ?? [])),
  ) {}

  /** Resolves when the receiver answered 2xx. Redirects are not followed. @throws NotTaken */
  async post(call: Call): Promise<void> {
    const url = new URL(call.url);
    const limit = AbortSignal.timeout(this.patience);
    try {
      const answer = await this.answerOf(url, call, limit);
      await this.read(answer);
      const status = answer.statusCode ?? 0;
      if (status < 200 || status > 299) throw new NotTaken(`http-${status}`);
    } catch (error) {
      if (error instanceof NotTaken) throw error;
      throw new NotTaken(limit.aborted ? 'timeout' : reasonOf(error));
    }
  }

  private answerOf(url: URL, { headers, body }: Call, signal: AbortSignal): Promise<IncomingMessage> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // The socket asks no resolver for an address: nobody would look at it.
    if (isIP(host)) this.check([host]);
    if (url.protocol !== 'https:' && !(this.allowsLocal && url.protocol === 'http:')) throw new NotTaken('not-https');
    const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: this.checkedLookup,
      // A connection of its own: one that is kept might lead to where the name pointed before.
      agent: false,
      signal,
    };
    return new Promise((resolve, reject) => {
      const asked = request(url, options, resolve).on('error', reject);
      // Neither of these is an answer or an error to Node, and nobody would ever hear of it.
      asked.on('upgrade', (_, socket: Duplex) => {
        socket.destroy();
        reject(new NotTaken('http-101'));
      });
      asked.on('close', () => reject(new NotTaken('connection-reset')));
      asked.end(body);
    });
  }

  /** The connection is made to the very addresses that were looked at, so a name cannot change its mind in between. */
  private readonly checkedLookup: LookupFunction = (host, { all }, done) => {
    this.resolve(host, (error, found) => {
      try {
        if (error) throw new NotTaken('name-unknown');
        this.check(found.map(({ address }) => address));
      } catch (refusal) {
        return done(refusal as Error, '');
      }
      const [first] = found;
      if (all) return done(null, [...found]);
      return done(null, first!.address, first!.family);
    });
  };

  /** A name that points into our network as well as out of it is not trusted at all. */
  private check(addresses: readonly string[]): void {
    if (addresses.length === 0) throw new NotTaken('name-unknown');
    if (!this.allowsLocal && !addresses.every(isPublic)) throw new NotTaken('address-not-public');
  }

  /** To its end, so that the receiver is not cut off in the middle of an answer of reasonable length. */
  private async read(answer: IncomingMessage): Promise<void> {
    let size = 0;
    for await (const part of answer) {
      size += (part as Buffer).length;
      if (size > LARGEST_ANSWER) {
        answer.destroy();
        throw new NotTaken('answer-too-large');
      }
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'timeout',
};

const reasonOf = (error: unknown): string => {
  const { code = '' } = error as { code?: string };
  if (code.startsWith('HPE_')) return 'answer-malformed';
  return reasons[code] ?? (/CERT|TLS|SSL|ALTNAME/.test(code) ? 'certificate-refused' : 'connection-failed');
};
