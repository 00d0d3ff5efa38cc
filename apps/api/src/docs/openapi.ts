import { DiscoveryService } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Express, Request, Response } from 'express';
import { REQUIRED, type Requirement } from '@libs/access/requires.decorator';
import { exampleOf } from './example-body';
import { statedPermission } from './permissions';
import { statedRefusals } from './stated-refusals';

const METHODS = ['get', 'post'] as const;

type Parameter = { readonly name: string; readonly in: 'path'; readonly required: true; readonly schema: object };

/** The API's own description, made from the routes and DTOs; `docs/openapi.json` pins it. */
export function openApiOf(app: NestExpressApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Rettid')
    .setDescription(
      'Coordinates help for a child. Every command is answered with a receipt: the events are durable before you read it. ' +
        'Failures are problem+json (RFC 9457); `code` is stable, `title` follows Accept-Language (nb, nn, en). ' +
        'What you may not see is answered as if it did not exist; every answer about a case stands in the access log.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.0.3')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const described = SwaggerModule.createDocument(app, settings, { operationIdFactory: operationId });
  return withPermissions(described, app.get(DiscoveryService));
}

/** `/openapi.json`, for programs; it shows nothing of anybody. People read it at the operations door. */
export function serveDescription(app: NestExpressApplication): void {
  let text: string | null = null;
  (app.getHttpAdapter().getInstance() as Express).get('/openapi.json', (_: Request, response: Response) => {
    text ??= JSON.stringify(openApiOf(app));
    response.type('json').send(text);
  });
}

const operationId = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}.${method}`;

/** Each operation says who may use it, what can refuse it, and shows a body. @throws if one of them has no requirement */
function withPermissions(described: OpenAPIObject, discovery: DiscoveryService): OpenAPIObject {
  const prototypes = new Map(
    discovery.getControllers().map(({ metatype }) => [metatype!.name, metatype!.prototype as object]),
  );
  const requirementOf = (id: string): Requirement => {
    const [controller, method] = id.split('.') as [string, string];
    const prototype = prototypes.get(`${controller}Controller`) as Record<string, object> | undefined;
    const requirement = prototype && (Reflect.getMetadata(REQUIRED, prototype[method]!) as Requirement | undefined);
    if (!requirement) throw new Error(`${id} says nobody whom it is for`);
    return requirement;
  };
  const schemas = described.components?.schemas ?? {};
  for (const [address, path] of Object.entries(described.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation?.operationId) continue;
      Object.assign(operation, statedPermission(requirementOf(operation.operationId)));
      operation.parameters = [...(operation.parameters ?? []), ...pathParameters(address, operation.parameters ?? [])];
      if (method === 'get') continue;
      Object.assign(operation, { 'x-refusals': statedRefusals(operation.tags?.[0] ?? '') });
      const content = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
      for (const media of Object.values(content))
        if (media.schema && media.example === undefined) media.example = exampleOf(media.schema as object, schemas);
    }
  }
  return described;
}

/** The ids in the address that no parameter describes: each is a UUID but of code lists, which have names. */
function pathParameters(address: string, known: readonly object[]): Parameter[] {
  const described = new Set(known.map((one) => ('name' in one ? one.name : '')));
  return [...address.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => !described.has(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }) as const);
}
