import type { SchemaObject } from 'ajv';

/*
 * The rules of the national concern report v2 (public and private form), as its protocol publishes them. Nothing here
 * forbids a field: what the protocol adds later must get through.
 */

const text: SchemaObject = { type: 'string' };
/** One line, as the protocol's `^(.*)$` means it. */
const line: SchemaObject = { type: 'string', pattern: '^(.*)$' };
const flag: SchemaObject = { type: 'boolean' };
const phone: SchemaObject = { type: 'string', pattern: '^[+]?[0-9]+([- ][0-9]+)*$' };
const mailPart = '[A-Za-zæøåÆØÅ0-9_-]+';
const hostPart = '[A-Za-zæøåÆØÅ0-9-]+';
const mail: SchemaObject = {
  type: 'string',
  pattern: `^${mailPart}(\\.${mailPart})*@${hostPart}(\\.${hostPart})*(\\.[A-Za-z]{2,})$`,
};

const object = (required: readonly string[], properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'object',
  required,
  properties,
});

const address = object(['adresselinje1'], {
  adresselinje1: text,
  adresselinje2: text,
  adresselinje3: text,
  postnummer: text,
  poststed: text,
});

const place = {
  kommunenummer: { type: 'string', pattern: '^[0-9]{4}$' },
  bydelsnummer: { type: 'string', pattern: '^[0-9]{2}$' },
  /** The protocol says date-time, its senders write Norwegian local time without zone: both are real times. */
  sendingstidspunkt: { type: 'string', format: 'sent-at' },
  leveringskanal: text,
};
const placeFields = [
  'kommunenummer',
  'kommunenavn',
  'bydelsnummer',
  'bydelsnavn',
  'sendingstidspunkt',
  'leveringskanal',
];

const publicReporter = object(['personnavn', 'rolle', 'telefonnummer', 'epost', 'virksomhet'], {
  personnavn: line,
  rolle: line,
  telefonnummer: phone,
  epost: mail,
  virksomhet: object(['navn', 'adresse'], { navn: line, orgnr: line, adresse: address }),
});

const publicChild = object(['fnr', 'ufoedt', 'personnavn', 'adresse', 'orientert'], {
  fnr: text,
  ufoedt: flag,
  personnavn: line,
  telefonnummer: text,
  adresse: address,
  orientert: flag,
  orientertGrunn: line,
});

const guardian = object(['personnavn', 'orientert'], {
  personnavn: line,
  telefonnummer: line,
  orientert: flag,
  orientertGrunn: line,
});

export const publicMessageSchema = object(
  [...placeFields, 'offentligMelder', 'offentligBarn', 'foresatte', 'melding'],
  {
    ...place,
    kommunenavn: line,
    bydelsnavn: line,
    offentligMelder: publicReporter,
    offentligBarn: { type: 'array', minItems: 1, items: publicChild },
    foresatte: { type: 'array', minItems: 1, maxItems: 2, items: guardian },
    behovForTolk: text,
    andreHjelpeinstanser: text,
    melding: object(['melding', 'historie'], { melding: text, historie: text, andreSynspunkter: text }),
  },
);

/** The list of children may be empty: the protocol's `minLength` says nothing about an array. */
export const privateMessageSchema = object([...placeFields, 'privatMelder', 'privatBarn', 'melding'], {
  ...place,
  kommunenavn: text,
  bydelsnavn: text,
  privatMelder: object(['personnavn'], { personnavn: text, telefonnummer: phone, adresse: address }),
  privatBarn: {
    type: 'array',
    items: object(['personnavn', 'adresse'], { personnavn: text, antattAlder: text, relasjon: text, adresse: address }),
  },
  melding: text,
});
