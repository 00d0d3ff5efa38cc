import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import { describeApi } from './docs/describe-api';

/** Writes the API's description to the file that is named, so that a change of the API is seen in its diff. */
async function main(file: string): Promise<void> {
  const described = await describeApi();
  writeFileSync(file, `${JSON.stringify(described, null, 2)}\n`);
  console.log(format('%s: %d paths', file, Object.keys(described.paths).length));
}

main(process.argv[2] ?? 'docs/openapi.json').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
