import { Module } from '@nestjs/common';
import { WhatIfController } from './what-if.controller';
import { WhatIfReader } from './what-if-reader';

@Module({ controllers: [WhatIfController], providers: [WhatIfReader] })
export class WhatIfModule {}
