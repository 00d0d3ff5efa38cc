import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matrixAsMarkdown } from './matrix-page';

describe('the page on who may do what', () => {
  it('says what the policy decides by; `npm run matrix` writes it anew', () => {
    const page = readFileSync(join(__dirname, '../../../docs/access-matrix.md'), 'utf8');
    expect(page).toBe(matrixAsMarkdown());
  });
});
