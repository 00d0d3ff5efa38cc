import { appendCases } from './append-cases';
import { Report } from './report';

void (async () => {
  const report = new Report();
  await appendCases(process.env['X']!, report);
  report.write('/tmp/dev/bench.json');
})();
