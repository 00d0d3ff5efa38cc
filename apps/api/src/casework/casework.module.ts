import { Module } from '@nestjs/common';
import { CaseworkCommandHandler } from '@libs/commands/casework/casework.handler';

/** The one handler of every command in a child's case; the contexts' modules only speak HTTP. */
@Module({ providers: [CaseworkCommandHandler] })
export class CaseworkModule {}
