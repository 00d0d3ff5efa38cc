import { connect } from 'node:net';

/** Longest that a server which is up takes to answer one small question, milliseconds. */
const LIMIT = 1_000;

/** Whether what has arrived so far is the right answer; null: not enough has arrived to tell. */
export type Verdict = (answer: Buffer) => boolean | null;

/** Whether a server on loopback answers these bytes rightly; false on any trouble. */
export function answers(port: number, question: Buffer | string, verdict: Verdict): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const done = (right: boolean): void => {
      socket.destroy();
      resolve(right);
    };
    let answer = Buffer.alloc(0);
    socket.setTimeout(LIMIT, () => done(false));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
    socket.once('connect', () => socket.write(question));
    socket.on('data', (part: Buffer) => {
      answer = Buffer.concat([answer, part]);
      const right = verdict(answer);
      if (right !== null) done(right);
    });
  });
}
