import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIRED } from './requires.decorator';

/**
 * Every route must say whom it is for; a forgotten one must not reach production as a route nobody may use, or worse.
 * @throws naming the routes without `@Requires` or `@OpenToAll`
 */
export function assertEveryRouteRequires(discovery: DiscoveryService, reflector: Reflector): void {
  const scanner = new MetadataScanner();
  const forgotten = discovery.getControllers().flatMap(({ metatype }) => {
    const prototype = (metatype as Type).prototype as Record<string, () => unknown>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => {
        const method = prototype[name]!;
        const isRoute = Reflect.hasMetadata(PATH_METADATA, method) && Reflect.hasMetadata(METHOD_METADATA, method);
        return isRoute && !reflector.get(REQUIRED, method);
      })
      .map(
        (name) => `${RequestMethod[Reflect.getMetadata(METHOD_METADATA, prototype[name]!)]} ${metatype!.name}.${name}`,
      );
  });
  if (forgotten.length > 0) throw new Error(`routes without @Requires: ${forgotten.join(', ')}`);
}
