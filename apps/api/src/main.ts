import { ConfigError, readConfig } from '@libs/platform/config';
import { FatalSetting, Lifecycle } from '@libs/platform/lifecycle';
import { createLog } from '@libs/platform/log';
import { startApi } from './api';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog('api', config.logLevel);
  const lifecycle = new Lifecycle(log);
  lifecycle.listen();
  await startApi(config, log, lifecycle).catch((error: unknown) => lifecycle.crash(error));
}

main().catch((error: unknown) => {
  const isSetting = error instanceof ConfigError || error instanceof FatalSetting;
  console.error(`rettid api: ${isSetting ? error.message : 'could not start'}`);
  process.exitCode = 1;
});
