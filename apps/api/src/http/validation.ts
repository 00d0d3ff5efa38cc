import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { HttpProblem, type FieldFault } from './http-problem';
import { pointer } from './json-text';

/** Bodies and queries are exactly what a DTO says: no field more, no type bent, every fault named by its place. */
export const dtoPipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new HttpProblem(400, 'request.invalid', faultsOf(errors)),
});

/** Most faults that are listed; a hostile body must not make a long answer. */
const MOST = 50;

export function faultsOf(errors: readonly ValidationError[], path: readonly string[] = []): FieldFault[] {
  const faults = errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const place = [...path, property];
    const own = Object.entries(constraints).map(([rule, message]) => ({
      field: pointer(place),
      message: rule === 'whitelistValidation' ? 'is not a field of this request' : message.slice(0, 300),
    }));
    return [...own, ...faultsOf(children, place)];
  });
  return faults.slice(0, MOST);
}
