import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { matrix } from './policy/matrix';
import { REQUIRED, type Requirement } from './requires.decorator';

type Handler = () => unknown;
type Route = { readonly name: string; readonly path: string; readonly requirement: Requirement | undefined };

/**
 * Every route must say whom it is for, and whose case it is about if its path names a thing of one; what was forgotten
 * must not reach production as a route nobody may use, or worse.
 * @throws naming the routes without `@Requires` or `@OpenToAll`, and those whose target and path do not agree
 */
export function assertEveryRouteRequires(discovery: DiscoveryService, reflector: Reflector): void {
  const routes = discovery.getControllers().flatMap(({ metatype }) => routesOf(metatype as Type, reflector));
  refuse(
    'routes without @Requires',
    routes.filter(({ requirement }) => !requirement),
  );
  refuse('routes that do not say whose case their path names', routes.filter(hasWrongTarget));
}

function routesOf(controller: Type, reflector: Reflector): readonly Route[] {
  const prototype = controller.prototype as Record<string, Handler>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((method) => {
    const handler = prototype[method]!;
    const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    const path = Reflect.getMetadata(PATH_METADATA, handler) as unknown;
    if (verb === undefined || path === undefined) return [];
    const requirement = reflector.get<Requirement | undefined>(REQUIRED, handler);
    const whole = [Reflect.getMetadata(PATH_METADATA, controller), path].flat().join('/');
    return [{ name: `${RequestMethod[verb]} ${controller.name}.${method}`, path: whole, requirement }];
  });
}

/** A path that names a thing, without saying of which kind, would be answered to whoever may see any case at all. */
function hasWrongTarget({ path, requirement }: Route): boolean {
  if (!requirement || 'open' in requirement) return false;
  const { permission, target } = requirement;
  if (target && 'path' in target) return !path.split('/').includes(`:${target.param ?? 'id'}`);
  return matrix[permission].about === 'case' && path.includes(':');
}

function refuse(fault: string, routes: readonly Route[]): void {
  if (routes.length > 0) throw new Error(`${fault}: ${routes.map(({ name }) => name).join(', ')}`);
}
