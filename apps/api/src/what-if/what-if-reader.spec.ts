import type { Ledger } from '@libs/ledger/ledger';
import type { Asking } from '../http/issuing';
import type { Reading } from '../reading/reading';
import { WhatIfReader } from './what-if-reader';
import { WhatIfDto } from './what-if.dto';

const asking = { user: { ledger: '1201-02' } } as unknown as Asking;

it('answers two questions at a time, and takes another when one is answered', async () => {
  const heads: ((error: Error) => void)[] = [];
  const head = () => new Promise((_, reject) => heads.push(reject));
  const reader = new WhatIfReader({ read: { head } } as unknown as Ledger, {} as Reading);
  const ask = () => reader.ask(new WhatIfDto(), asking);

  const asked = [ask(), ask()];
  await expect(ask()).rejects.toMatchObject({ status: 503 });
  expect(heads).toHaveLength(2);

  heads[0]!(new Error('the store is gone'));
  await expect(asked[0]).rejects.toThrow('the store is gone');
  const another = ask();
  expect(heads).toHaveLength(3);
  for (const end of heads) end(new Error('over'));
  await expect(Promise.all([asked[1], another])).rejects.toThrow('over');
});
