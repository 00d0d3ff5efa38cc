import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesIn, elementsIn, rulesIn } from './extract';

const FOLDER = join(__dirname, '../../../shared/reference/register');

const originalsIn = (folder: string) => {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const schema = text('Barnevern_v4.0.1.xsd');
  return {
    schema,
    elements: elementsIn(schema),
    codes: codesIn(text('Kodelister.md')),
    rules: rulesIn(text('Kravspesifikasjon.md')),
  };
};

/**
 * What the register has published, where it lies beside the project: none or one. The project has no copy of it, but
 * the facts of it that the specs need (published-*.json).
 */
export const originals = existsSync(FOLDER) ? [originalsIn(FOLDER)] : [];
