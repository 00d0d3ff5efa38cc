import { rmSync } from 'node:fs';
import { kept } from './running';

/** Stops what the global setup started and throws its data away. */
export default async function stopSpecServers(): Promise<void> {
  const running = kept();
  if (!running) return;
  await Promise.all(running.servers.map((server) => server.stop('SIGKILL')));
  remove(running.folder);
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
