import { Global, Module } from '@nestjs/common';
import { Reading } from './reading';

@Global()
@Module({ providers: [Reading], exports: [Reading] })
export class ReadingModule {}
