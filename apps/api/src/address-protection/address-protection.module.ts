import { Module } from '@nestjs/common';
import { AddressProtectionCommandHandler } from '@libs/commands/address-protection.handler';
import { AddressProtectionController } from './address-protection.controller';

@Module({ controllers: [AddressProtectionController], providers: [AddressProtectionCommandHandler] })
export class AddressProtectionModule {}
