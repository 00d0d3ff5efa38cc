import type { Log } from '@libs/platform/log';
import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import { fixRequestQueue } from './request-queue-fix';

fixRequestQueue();

/** How a try that failed is repeated before whoever asked is told: about 4 s in all. */
const RETRY = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 6, factor: 0.2, multiplier: 2 };

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
    logCreator: () => (entry) => write(log, entry),
  });

/** Said at each new producer. We give up sooner on purpose: the relay sends the same again, consumers drop it. */
const EXPECTED = 'Limiting retries for the idempotent producer';

/** kafkajs calls many things errors that it then repeats by itself: ours are told apart by who gives up. */
function write(log: Log, { level, namespace, log: { message, groupId, retryCount } }: LogEntry): void {
  const fields = { from: 'kafkajs', namespace, said: message, groupId, retryCount };
  if (level <= logLevel.WARN && !message.startsWith(EXPECTED)) log.warn(fields, 'kafkajs says');
  else log.debug(fields, 'kafkajs says');
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
