import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseworkCommandIssued, type CaseReceipt } from '@libs/commands/casework/casework.handler';
import { DOCUMENT, type JournalRequest } from '@libs/commands/casework/journal';
import { idOf } from '@libs/commands/casework/planning';
import type { Issued } from '@libs/commands/issued';
import { requireBytesOf, requireTakable, type MediaType } from '@libs/domain/journal/documents';
import { Keys } from '@libs/keys/keys';
import { Attachments } from '@libs/ledger/attachments';

type Said = Omit<Extract<JournalRequest, { readonly type: 'AttachDocument' }>, 'type' | 'digest' | 'bytes'> & {
  readonly mediaType: MediaType;
};

/** Stores a document's bytes, sealed, before the event that names them: an event never points at nothing. */
@Injectable()
export class Attaching {
  constructor(
    private readonly commands: CommandBus,
    private readonly keys: Keys,
    private readonly attachments: Attachments,
  ) {}

  /** @throws Rejection, SubjectErased and what the command's handler throws */
  async attach(childId: string, said: Said, content: Buffer, issued: Issued): Promise<CaseReceipt> {
    const { ledger } = issued;
    requireTakable(said.mediaType, content.length);
    requireBytesOf(said.mediaType, content);
    const box = await this.keys.sealBytes(ledger, childId, idOf(DOCUMENT, issued), content);
    const digest = await this.attachments.put(ledger, box);
    const request = { type: 'AttachDocument', ...said, digest, bytes: content.length } as const;
    return this.commands.execute(new CaseworkCommandIssued(childId, request, issued));
  }
}
