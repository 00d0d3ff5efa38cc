import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { cached } from './cache';
import { onPath, runTool, works } from './tool';
import { watchSize, type Say } from './watch-size';

const KAFKA = '3.9.1';
const INSTEAD =
  'install Maven (Debian: apt-get install maven), or set KAFKA_HOME to an unpacked Kafka, or run: docker compose up';

/** slf4j-simple, because Kafka's own dependencies bring no logger and a broker that says nothing cannot be helped. */
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>rettid</groupId><artifactId>kafka</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/** The folder with Kafka's jars: KAFKA_HOME's, else fetched with Maven. */
export async function kafkaJars(java: () => Promise<string>, say: Say): Promise<string> {
  const home = process.env['KAFKA_HOME'];
  if (home) {
    if (!existsSync(join(home, 'libs')))
      throw new CannotStart('KAFKA_HOME has no folder libs: it must be an unpacked Kafka');
    return join(home, 'libs');
  }
  const place = await cached(`kafka_2.13-${KAFKA}`, async (draft) => {
    const javaHome = { JAVA_HOME: process.env['JAVA_HOME'] ?? dirname(dirname(await java())) };
    const maven = onPath('mvn');
    if (!maven || !(await works(maven, '-v')))
      throw new CannotStart(`Kafka is not on this machine, nor Maven to fetch it with: ${INSTEAD}`);
    const libs = join(draft, 'libs');
    const unwatch = watchSize(libs, { what: 'Kafka', megabytes: 46 }, say);
    writeFileSync(join(draft, 'pom.xml'), pom);
    try {
      const copy = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${libs}`];
      await runTool(maven, ['-f', join(draft, 'pom.xml'), ...copy], onPath('java') ? {} : javaHome);
    } catch (error) {
      throw new CannotStart(`Kafka could not be fetched (${(error as Error).message}); ${INSTEAD}`);
    } finally {
      unwatch();
    }
    if (!readdirSync(libs).some((name) => name.startsWith('kafka_2.13')))
      throw new CannotStart(`Maven fetched no Kafka; ${INSTEAD}`);
    rmSync(join(draft, 'target'), { recursive: true, force: true });
  });
  return join(place, 'libs');
}
