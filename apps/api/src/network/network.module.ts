import { Module } from '@nestjs/common';
import { NetworkReader } from './network-reader';
import { NetworkController } from './network.controller';

@Module({ controllers: [NetworkController], providers: [NetworkReader] })
export class NetworkModule {}
