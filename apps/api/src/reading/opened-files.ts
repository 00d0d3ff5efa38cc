import { Injectable } from '@nestjs/common';
import type { ChildIdentity } from '@libs/domain/children/events';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { SealedCopy } from '@libs/read-models/sealed';
import { childShown, Reading } from './reading';
import type { ChildShownDto } from './shown.dto';
import { NO_PART, type Part, type Sight } from './sight';

type WithFile = {
  readonly _id: string;
  readonly file: Pick<CaseFile, 'child'>;
  readonly sealed: readonly SealedCopy[];
};

/** A case as one reader may see it: the birth date in its file is null where it is withheld, erased or unknown. */
export type OpenedFile<Item extends WithFile> = {
  readonly item: Item;
  readonly file: Item['file'];
  readonly child: ChildShownDto;
  readonly sight: Sight;
};

/** Case files of a view with who the children are, as far as the reader may know; a page's identities are opened together. */
@Injectable()
export class OpenedFiles {
  constructor(private readonly reading: Reading) {}

  /** Nothing is told to the access log: not all that is opened has to be in the answer. */
  async of<Item extends WithFile>(
    ledger: string,
    seen: readonly { readonly item: Item; readonly sight: Sight }[],
  ): Promise<readonly OpenedFile<Item>[]> {
    const open = seen.filter(({ sight }) => sight.opens('identity')).map(({ item }) => item);
    const identities = await this.reading.identities(ledger, open);
    return seen.map(({ item, sight }) => {
      const part = identities.get(item._id) ?? NO_PART;
      const child = childShown(item._id, part, sight.isErased);
      return {
        item,
        sight,
        child,
        file: { ...item.file, child: { ...item.file.child, birthDate: birthDateIn(part) } },
      };
    });
  }
}

const birthDateIn = (part: Part): string | null =>
  part.status === 'open' ? (part.content as unknown as ChildIdentity).birthDate : null;
