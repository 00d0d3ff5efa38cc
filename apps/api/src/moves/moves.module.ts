import { Module } from '@nestjs/common';
import { Decisions } from '@libs/commands/decisions';
import { ServedMunicipalities } from '@libs/commands/intake/served-municipalities';
import { Acceptance } from '@libs/commands/moves/acceptance';
import { Copying } from '@libs/commands/moves/copying';
import { DocumentCopies } from '@libs/commands/moves/document-copies';
import { HandOverHandler } from '@libs/commands/moves/hand-over.handler';
import { MoveBook } from '@libs/commands/moves/move-book';
import { MoveRepair } from '@libs/commands/moves/move-repair';
import { AcceptanceHandler, RefusalHandler } from '@libs/commands/moves/moves.handler';
import { Keys } from '@libs/keys/keys';
import { Attachments } from '@libs/ledger/attachments';
import { Ledger } from '@libs/ledger/ledger';
import type { Clock } from '@libs/platform/clock';
import { CLOCK } from '../connections/tokens';
import { MoveCommandsController } from './move-commands.controller';
import { OfferedMovesController } from './offered-moves.controller';

@Module({
  controllers: [MoveCommandsController, OfferedMovesController],
  providers: [
    HandOverHandler,
    AcceptanceHandler,
    RefusalHandler,
    {
      provide: MoveBook,
      useFactory: ({ read }: Ledger, { ledgers }: ServedMunicipalities) => new MoveBook(read, [...ledgers]),
      inject: [Ledger, ServedMunicipalities],
    },
    {
      provide: Acceptance,
      useFactory: (ledger: Ledger, keys: Keys, attachments: Attachments, decisions: Decisions, book: MoveBook) => {
        const documents = new DocumentCopies(keys, attachments);
        return new Acceptance(ledger, decisions, new Copying(ledger, keys, documents, decisions, book), book);
      },
      inject: [Ledger, Keys, Attachments, Decisions, MoveBook],
    },
    {
      provide: MoveRepair,
      useFactory: (book: MoveBook, acceptance: Acceptance, clock: Clock) => new MoveRepair(book, acceptance, clock),
      inject: [MoveBook, Acceptance, CLOCK],
    },
  ],
})
export class MovesModule {}
