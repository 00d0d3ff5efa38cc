import { readFileSync } from 'node:fs';
import { describeApi } from './describe-api';

describe('the OpenAPI document', () => {
  it('is the one in docs/openapi.json; after a wanted change run `npm run openapi`', async () => {
    const pinned: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
    expect(JSON.parse(JSON.stringify(await describeApi()))).toEqual(pinned);
  }, 60_000);
});
