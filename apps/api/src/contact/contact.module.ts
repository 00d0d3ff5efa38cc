import { Module } from '@nestjs/common';
import { ContactCommandsController } from './contact-commands.controller';

@Module({ controllers: [ContactCommandsController] })
export class ContactModule {}
