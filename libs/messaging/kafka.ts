import type { Log } from '@libs/platform/log';
import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import { fixRequestQueue } from './request-queue-fix';

fixRequestQueue();

/** How a try that failed is repeated before whoever asked is told: about 1 s in all. */
export const RETRY = { initialRetryTime: 100, maxRetryTime: 500, retries: 3, factor: 0.2, multiplier: 2 };

const writers = new WeakMap<Log, (entry: LogEntry) => void>();

/** One per log: clients come and go while a broker is away. */
function writerOf(log: Log): (entry: LogEntry) => void {
  const before = writers.get(log);
  if (before) return before;
  const write = writer(log);
  writers.set(log, write);
  return write;
}

/** A kafkajs client that writes into our log and gives up within seconds, so that its owner decides what is next. */
export const kafkaClient = (brokers: readonly string[], clientId: string, log: Log): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 20_000,
    enforceRequestTimeout: true,
    retry: RETRY,
    logLevel: logLevel.WARN,
    logCreator: () => writerOf(log),
  });

/** Said at each new producer. We give up sooner on purpose: the relay sends the same again, consumers drop it. */
const EXPECTED = 'Limiting retries for the idempotent producer';
/** The same words are written again after this long, milliseconds: an absent broker is no reason for a thousand lines. */
const SAY_AGAIN = 60_000;
const MOST_SAID = 200;

/** kafkajs calls many things errors that it then repeats by itself: ours are told apart by who gives up. */
function writer(log: Log): (entry: LogEntry) => void {
  const said = new Map<string, number>();
  return ({ level, namespace, log: { message, groupId, retryCount } }) => {
    const before = said.get(message) ?? Number.NEGATIVE_INFINITY;
    const news = performance.now() - before > SAY_AGAIN && !message.startsWith(EXPECTED);
    if (said.size > MOST_SAID) said.clear();
    if (news) said.set(message, performance.now());
    const fields = { from: 'kafkajs', namespace, said: message, groupId, retryCount };
    if (level <= logLevel.WARN && news) log.warn(fields, 'kafkajs says');
    else log.debug(fields, 'kafkajs says');
  };
}

/** Whether waiting for the broker may help; everything else is a fault of ours or of kafkajs. */
export function isAbsent(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (ABSENT.has(one.name) || ('retriable' in one && one.retriable === true)) return true;
  }
  return false;
}

const ABSENT = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSBrokerNotFound',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSNumberOfRetriesExceeded',
  'KafkaJSTopicMetadataNotLoaded',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSStaleTopicMetadataAssignment',
  'KafkaJSGroupCoordinatorNotFound',
]);
