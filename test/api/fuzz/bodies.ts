import * as fc from 'fast-check';
import type { Document, Schema } from './operations';

type Schemas = Document['components']['schemas'];

/** What a field may hold and what it may not: anything a careless or hostile program could send. */
export const hostile: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  "' OR 1=1 --",
  { $gt: '' },
  { $where: 'sleep(1000)' },
  ['2026-01-01'],
  -1,
  1e308,
  0.1,
  true,
  '2026-02-30',
  '9999-12-31',
  '2026-01-01T25:00:00Z',
  'x'.repeat(30_000),
  '__proto__',
  '../../etc/passwd',
];

/** Bodies that fit the schema, ids from `ids` as often as not. */
export function bodies(schema: Schema, schemas: Schemas, ids: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: Schema): fc.Arbitrary<unknown> => bodies(inner, schemas, ids);
  if (schema.allOf?.[0]) return of(schema.allOf[0]);
  if (schema.$ref) return of(schemas[schema.$ref.split('/').at(-1)!]!);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.properties) {
    const { properties, required = [] } = schema;
    const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, of(field)]));
    return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) as never[] });
  }
  if (schema.items) return fc.array(of(schema.items), { minLength: schema.minItems ?? 0, maxLength: 3 });
  const given = schema.example === undefined ? [] : [fc.constant(schema.example)];
  return fc.oneof(plain(schema, ids), ...given);
}

function plain({ type, format, maxLength = 200, minimum = 1, maximum = 1_000 }: Schema, ids: readonly string[]) {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid({ version: 7 }));
  if (format === 'date') return fc.constantFrom('2026-11-20', '2026-11-22', '2026-01-05', '2027-02-01', '2016-05-17');
  if (format === 'date-time') return fc.constantFrom('2026-11-20T09:30:00+01:00', '2026-11-22T00:00:00Z');
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.integer({ min: minimum, max: maximum });
  if (type === 'object') return fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), { maxKeys: 3 });
  return fc.oneof(
    fc.string({ minLength: 1, maxLength: Math.min(maxLength, 40), unit: 'grapheme' }),
    fc.constantFrom('1', '3', '4.5', '2.1', '1201', '12', 'Syntetisk tekst'),
  );
}

/** The same body with one thing wrong: a field missing, hostile, or one too many. */
export const spoiled = (body: unknown): fc.Arbitrary<unknown> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return fc.constantFrom(...hostile);
  const names = Object.keys(body);
  const changed = fc
    .tuple(fc.constantFrom(...names, 'unknownField'), fc.constantFrom(...hostile))
    .map(([name, value]) => ({ ...body, [name]: value }));
  const removed = fc
    .constantFrom(...names, 'unknownField')
    .map((name) => Object.fromEntries(Object.entries(body).filter(([other]) => other !== name)));
  return fc.oneof(changed, removed, fc.constantFrom<unknown>([], [body], 'text', 7, null));
};
