import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { HttpProblem, type FieldFault } from './http-problem';
import { pointer } from './json-text';

/** Bodies and queries are exactly what a DTO says: no field more, no type bent, every fault named by its place. */
class DtoPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => new HttpProblem(400, 'request.invalid', faultsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const dto: unknown = await super.transform(value, metadata);
    const lost = metadata.type === 'custom' ? [] : lostFields(value, dto, []);
    if (lost.length > 0) throw new HttpProblem(400, 'request.invalid', lost.slice(0, MOST));
    return dto;
  }
}

export const dtoPipe = new DtoPipe();

/** Fields with the name of a DTO's method are left out on the way, unseen by the validator. */
function lostFields(sent: unknown, dto: unknown, path: readonly string[]): FieldFault[] {
  if (typeof sent !== 'object' || sent === null || typeof dto !== 'object' || dto === null) return [];
  return Object.entries(sent).flatMap(([key, inner]) => {
    const place = [...path, key];
    if (!Object.hasOwn(dto, key)) return [{ field: pointer(place), message: NO_FIELD }];
    return lostFields(inner, (dto as Record<string, unknown>)[key], place);
  });
}

const NO_FIELD = 'is not a field of this request';

/** Most faults that are listed; a hostile body must not make a long answer. */
const MOST = 50;

export function faultsOf(errors: readonly ValidationError[], path: readonly string[] = []): FieldFault[] {
  const faults = errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const place = [...path, property];
    const own = Object.entries(constraints).map(([rule, message]) => ({
      field: pointer(place),
      message: rule === 'whitelistValidation' ? NO_FIELD : message.slice(0, 300),
    }));
    return [...own, ...faultsOf(children, place)];
  });
  return faults.slice(0, MOST);
}
