import type { CalendarDate } from '../kernel/dates';
import { refusing } from '../kernel/refusing';
import { codeOn } from './code-list';
import type { CodeList } from './code-list';
import { codeListRefusals } from './refusals';

const refuse = refusing(codeListRefusals);

/**
 * Throws unless the code may be used on that day, with a text where the register asks for one. `field` and
 * `specificationField` name the command's fields.
 */
export const requireCode = (
  list: CodeList,
  code: string,
  on: CalendarDate,
  field: string,
  specification: { readonly text: string | null; readonly field: string } | null = null,
): void => {
  const found = codeOn(list, code, on);
  switch (found.standing) {
    case 'unknown':
      throw refuse('code-list.unknown-code', field);
    case 'not-valid-on-date':
      throw refuse('code-list.code-not-valid-on-date', field);
    case 'valid':
      if (specification && found.code.needsSpecification && !specification.text?.trim())
        throw refuse('code-list.specification-missing', specification.field);
  }
};
