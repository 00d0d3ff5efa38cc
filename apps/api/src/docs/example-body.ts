import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly nullable?: boolean;
};

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0197a000-0000-7000-8000-000000000001',
  date: '2026-11-20',
  'date-time': '2026-11-20T09:30:00+01:00',
};

const byType = ({ type, format, minimum = 1 }: Schema): unknown => {
  switch (type) {
    case 'string':
      return byFormat[format ?? ''] ?? 'Syntetisk tekst';
    case 'integer':
    case 'number':
      return minimum;
    case 'boolean':
      return true;
    default:
      return {};
  }
};

/** A body that has the shape of `schema`: the fields' own examples, else something synthetic of their kind. */
export const exampleOf = (schema: Schema, schemas: Schemas): unknown => {
  const inner = schema.allOf?.[0];
  if (schema.example !== undefined) return schema.example;
  if (inner) return exampleOf(inner, schemas);
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split('/').at(-1)!] as Schema, schemas);
  if (schema.enum) return schema.enum[0];
  if (schema.items) return [exampleOf(schema.items, schemas)];
  if (!schema.properties) return byType(schema);
  return Object.fromEntries(
    Object.entries(schema.properties)
      .filter(([name, field]) => schema.required?.includes(name) || field.example !== undefined)
      .map(([name, field]) => [name, exampleOf(field, schemas)]),
  );
};
