import { startProcess } from '@libs/platform/process';
import { startApi } from './api';

startProcess('api', ({ config, log, lifecycle }) => startApi(config, log, lifecycle));
