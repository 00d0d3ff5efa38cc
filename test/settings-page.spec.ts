import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const named = (text: string): string[] => text.match(/\bRETTID_[A-Z]+(?:_[A-Z]+)*\b/g) ?? [];

/** Every setting that the source of the apps names; what only specs are told is not theirs. */
const inSource = new Set(
  ['apps', 'libs'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('testing/'))
      .flatMap((file) => named(readFileSync(join(root, room, file), 'utf8'))),
  ),
);

it('the page of settings names every setting there is, and no other', () => {
  const onPage = new Set(named(readFileSync(join(root, 'docs/settings.md'), 'utf8')));
  expect([...onPage].toSorted()).toEqual([...inSource].toSorted());
});
