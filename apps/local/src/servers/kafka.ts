import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Plan } from '../supervised';
import { findJava } from './java';
import { kafkaJars } from './kafka-jars';
import { answers } from './probe';
import { runTool } from './tool';
import type { Say } from './watch-size';

export type KafkaFiles = { readonly java: string; readonly jars: string };

/** Java and Kafka's jars, found or fetched, both at the same time. */
export async function findKafka(say: Say): Promise<KafkaFiles> {
  const java = findJava(say);
  const [found, jars] = await Promise.all([java, kafkaJars(() => java, say)]);
  return { java: found, jars };
}

/**
 * One broker that is its own controller. The ports may be others than at the last start; the log stays the same.
 * A broker that was killed may come back only when its old session is over, and asks again after 0.1, 0.2, 0.4 … 3.2
 * seconds: a session just shorter than the sum makes it 4 seconds instead of 12.
 */
const properties = (folder: string, port: number, controllerPort: number): string => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=${join(folder, 'logs')}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
broker.session.timeout.ms=2500
broker.heartbeat.interval.ms=500
log.retention.check.interval.ms=300000
`;

/** Small and quick to start rather than quick for hours; the collector for one small heap. */
const jvm = (jars: string): string[] => [
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-cp',
  join(jars, '*'),
];

/** Writes the broker's settings, formats its log at the first start, and says how it is run. */
export async function kafkaPlan(
  { java, jars }: KafkaFiles,
  folder: string,
  port: number,
  controllerPort: number,
): Promise<Omit<Plan, 'logFile'>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const settings = join(folder, 'server.properties');
  writeFileSync(settings, properties(folder, port, controllerPort));
  if (!existsSync(join(folder, 'logs', 'meta.properties'))) {
    // with a blank, one id in 64 begins like an option and is refused
    const id = `--cluster-id=${randomBytes(16).toString('base64url')}`;
    await runTool(java, [...jvm(jars), 'kafka.tools.StorageTool', 'format', id, '-c', settings]);
  }
  return {
    name: 'kafka',
    command: { file: java, args: [...jvm(jars), 'kafka.Kafka', settings] },
    isUp: () => answers(port, apiVersionsRequest, (answer) => (answer.length < 10 ? null : true)),
    stopLimit: 15_000,
  };
}

/** Kafka's smallest question (ApiVersions, version 0): length, key 18, version, correlation id, client id `up`. */
const apiVersionsRequest = Buffer.from('0000000c' + '0012' + '0000' + '00000001' + '0002' + '7570', 'hex');
