import { writeFileSync } from 'node:fs';
import { matrixAsMarkdown } from '@libs/access/policy/matrix-page';

// Writes the page on who may do what, so that a change of the policy is seen in its diff: `npm run matrix`.
writeFileSync(process.argv[2] ?? 'docs/access-matrix.md', matrixAsMarkdown());
