import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Express, Request, Response } from 'express';

/** The API's own description, made from the routes and DTOs; `docs/openapi.json` pins it. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Rettid')
    .setDescription(
      'Coordinates help for a child. Every command is answered with a receipt: the events are durable before you read it. ' +
        'Failures are problem+json (RFC 9457); `code` is stable, `title` follows Accept-Language (nb, nn, en).',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.0.3')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

/** `/openapi.json`, for programs; it shows nothing of anybody. People read it at the operations door. */
export function serveDescription(app: NestExpressApplication): void {
  let text: string | null = null;
  (app.getHttpAdapter().getInstance() as Express).get('/openapi.json', (_: Request, response: Response) => {
    text ??= JSON.stringify(openApiOf(app));
    response.type('json').send(text);
  });
}
