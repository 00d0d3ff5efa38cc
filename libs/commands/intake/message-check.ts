import { Ajv, type ErrorObject } from 'ajv';
import type { MessageVariant } from '@libs/domain/intake/events';
import { osloLocalToInstant, toInstant } from '@libs/domain/kernel/oslo-time';
import type { Message, RawBody } from './message';
import { privateMessageSchema, publicMessageSchema } from './message-schemas';

/** Where a body breaks its schema: JSON pointer and rule, never the value. */
export type SchemaFault = { readonly field: string; readonly message: string };

/** Most faults that are listed for one message. */
const MOST = 50;

const ajv = new Ajv({ allErrors: true, strict: true });
ajv.addFormat('sent-at', (value) => toInstant(value) !== null || osloLocalToInstant(value) !== null);
const checks = { offentlig: ajv.compile(publicMessageSchema), privat: ajv.compile(privateMessageSchema) };

/** The body as a message of that form, or everything that is wrong with it. */
export function checkedMessage(
  variant: MessageVariant,
  body: RawBody,
): { readonly message: Message } | { readonly faults: readonly SchemaFault[] } {
  const check = checks[variant];
  if (check(body)) return { message: { variant, body } as unknown as Message };
  return { faults: (check.errors ?? []).slice(0, MOST).map(faultOf) };
}

function faultOf({ instancePath, keyword, params, message }: ErrorObject): SchemaFault {
  if (keyword === 'required')
    return { field: `${instancePath}/${String(params['missingProperty'])}`, message: 'is missing' };
  if (keyword === 'format') return { field: instancePath, message: 'must be a real date and time' };
  return { field: instancePath, message: message ?? 'is not valid' };
}
