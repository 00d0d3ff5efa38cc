import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { laws } from '@libs/domain/code-lists/legal-basis';
import { isRealDate, type CalendarDate } from '@libs/domain/kernel/dates';
import { toInstant, type Instant } from '@libs/domain/kernel/oslo-time';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Rejection } from '@libs/domain/kernel/rejection';
import { importRefusals } from './refusals';

const refuse = refusing(importRefusals);

const BASIS = /^(\w+) (\d+[a-z]?(?:-\d+(?: ?[a-z])?)?)(?: (\d+))?(?: ([a-z]))?$/;
const CODE = /^[\w.-]{1,20}$/;
const LONGEST = 20_000;

/**
 * The fields of one object of the file, each read once. JSON has lists and truth values, CSV only text: `a;b` is a list and
 * `true` a truth value in both. A field nobody asked for is a misunderstanding and refused.
 */
export class Fields {
  private readonly asked = new Set<string>();

  /** @param at the object's place in the row, such as `/steps/3` */
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly at: string,
  ) {}

  has(name: string): boolean {
    return this.value(name) !== null;
  }

  text(name: string, longest = LONGEST): string {
    return this.present(name, this.maybe(name, longest));
  }

  maybe(name: string, longest = LONGEST): string | null {
    const value = this.value(name);
    if (value === null) return null;
    if (typeof value !== 'string' || value.length > longest) throw this.invalid(name);
    return value;
  }

  day(name: string): CalendarDate {
    return this.present(name, this.maybeDay(name));
  }

  maybeDay(name: string): CalendarDate | null {
    const value = this.value(name);
    if (value !== null && !isRealDate(value)) throw this.invalid(name);
    return value;
  }

  maybeInstant(name: string): Instant | null {
    const value = this.value(name);
    if (value === null) return null;
    return toInstant(value) ?? this.fail(name);
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], otherwise?: Value): Value {
    const value = this.value(name);
    if (value === null && otherwise !== undefined) return otherwise;
    return values.find((one) => one === this.present(name, value)) ?? this.fail(name);
  }

  maybeOneOf<Value extends string>(name: string, values: readonly Value[]): Value | null {
    return this.has(name) ? this.oneOf(name, values) : null;
  }

  flag(name: string, otherwise?: boolean): boolean {
    const value = this.value(name);
    if (value === null && otherwise !== undefined) return otherwise;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    this.present(name, value);
    throw this.invalid(name);
  }

  maybeFlag(name: string): boolean | null {
    return this.has(name) ? this.flag(name) : null;
  }

  code(name: string): string {
    return this.present(name, this.maybeCode(name));
  }

  maybeCode(name: string): string | null {
    const value = this.value(name);
    if (value !== null && (typeof value !== 'string' || !CODE.test(value))) throw this.invalid(name);
    return value;
  }

  /** Empty where nothing is said. */
  list(name: string): readonly string[] {
    const value = this.value(name);
    if (value === null) return [];
    const items: readonly unknown[] =
      typeof value === 'string' ? value.split(';') : Array.isArray(value) ? value : this.fail(name);
    return items.map((item) => (typeof item === 'string' && item !== '' ? item.trim() : this.fail(name)));
  }

  codes(name: string): readonly string[] {
    const codes = this.list(name);
    if (codes.length > 50 || !codes.every((code) => CODE.test(code))) throw this.invalid(name);
    return codes;
  }

  some<Value extends string>(name: string, values: readonly Value[]): readonly Value[] {
    return this.list(name).map((item) => values.find((one) => one === item) ?? this.fail(name));
  }

  /** 'BVL2021 3-1 1 a': act, section, and where they matter paragraph and letter. */
  basis(name: string): LegalBasis {
    return this.asBasis(name, this.text(name));
  }

  bases(name: string): readonly LegalBasis[] {
    return this.list(name).map((text) => this.asBasis(name, text));
  }

  /** @throws Rejection for a field that was not asked for */
  done(): void {
    const unknown = Object.keys(this.values).find((name) => !this.asked.has(name) && !isEmpty(this.values[name]));
    if (unknown !== undefined) throw refuse('import.field-unknown', this.placeOf(unknown));
  }

  placeOf(name: string): string {
    return `${this.at}/${name}`;
  }

  private asBasis(name: string, text: string): LegalBasis {
    const [, law, section = '', paragraph = null, letter = null] = BASIS.exec(text) ?? this.fail(name);
    const act = laws.find((one) => one === law) ?? this.fail(name);
    const [chapter = section] = section.split('-');
    return { law: act, chapter, section, paragraph, letter };
  }

  private value(name: string): unknown {
    this.asked.add(name);
    const value = this.values[name];
    return isEmpty(value) ? null : value;
  }

  private present<Value>(name: string, value: Value | null): Value {
    if (value === null) throw refuse('import.field-missing', this.placeOf(name));
    return value;
  }

  private invalid(name: string): Rejection {
    return refuse('import.field-invalid', this.placeOf(name));
  }

  private fail(name: string): never {
    throw this.invalid(name);
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
