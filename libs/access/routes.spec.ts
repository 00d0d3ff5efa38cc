import 'reflect-metadata';
import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import { OpenToAll, Requires } from './requires.decorator';
import { assertEveryRouteRequires } from './routes';

describe('every route', () => {
  async function checked(controller: Type): Promise<void> {
    @Module({ imports: [DiscoveryModule], controllers: [controller] })
    class Application {}
    const app = await NestFactory.createApplicationContext(Application, { logger: false });
    try {
      assertEveryRouteRequires(app.get(DiscoveryService), app.get(Reflector));
    } finally {
      await app.close();
    }
  }

  it('may be open, about the ledger, a list, or about a thing that its path names', async () => {
    @Controller('v1/things')
    class Good {
      @Get('health') @OpenToAll() health() {}
      @Get() @Requires('child:read') list() {}
      @Get('units/:id') @Requires('organisation:read') unit() {}
      @Get(':id') @Requires('child:read', { path: 'child' }) one() {}
      @Get(':child/measures') @Requires('measure:read', { path: 'child', param: 'child' }) of() {}
      @Post() @Requires('measure:manage', { body: 'childId' }) add() {}
      helper() {}
    }
    await expect(checked(Good)).resolves.toBeUndefined();
  });

  it('says whom it is for', async () => {
    @Controller()
    class Forgetful {
      @Get('a') @Requires('child:read') said() {}
      @Get('b') forgotten() {}
    }
    await expect(checked(Forgetful)).rejects.toThrow('routes without @Requires: GET Forgetful.forgotten');
  });

  it('says whose case it is about, if its path names a thing', async () => {
    @Controller('v1/children/:id')
    class Careless {
      @Get('measures') @Requires('measure:read') all() {}
    }
    await expect(checked(Careless)).rejects.toThrow('GET Careless.all');
  });

  it('names the parameter that is there', async () => {
    @Controller('v1/children')
    class Mistaken {
      @Get(':childId') @Requires('child:read', { path: 'child' }) one() {}
    }
    await expect(checked(Mistaken)).rejects.toThrow('GET Mistaken.one');
  });
});
