import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedCase, stepKinds } from './imported-case';
import { caseRow } from './row';

const guide = readFileSync(join(__dirname, '../../../docs/import.md'), 'utf8');

describe('the guide to the import', () => {
  it('has every kind of step, and no other', () => {
    const [, table = ''] = guide.split('## The steps');
    const described = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, kind]) => kind);
    expect(new Set(described)).toEqual(new Set(stepKinds));
  });

  it('shows a case that can be imported', () => {
    const [, example = ''] = /```json\n([\s\S]+?)\n```/.exec(guide) ?? [];
    const place = { ledger: '1201-02', run: 'guide', now: '2026-11-22T12:00:00.000Z', syntheticIds: false };
    const events = importedCase(caseRow(1, JSON.parse(example)), place);
    expect(events.at(-1)?.event.type).toBe('measure.started');
  });
});
