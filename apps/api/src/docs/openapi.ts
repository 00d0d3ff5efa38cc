import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

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

/** `/docs` for people, `/openapi.json` for programs. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, openApiOf(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Rettid',
  });
}
