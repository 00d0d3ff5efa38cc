import type { Request } from 'express';
import { isUuid } from '@libs/domain/kernel/ids';
import { commandIdOf, expectedVersionOf, waitForOf } from './command-headers';
import { HttpProblem } from './http-problem';

const request = (headers: Record<string, string>) => ({ headers }) as unknown as Request;
const idOf = (key: string, subject = 'kari') => commandIdOf(request({ 'idempotency-key': key }), subject);

describe('Idempotency-Key', () => {
  it('gives the same command id for the same user and key, and another one otherwise', () => {
    expect(idOf('a')).toBe(idOf('a'));
    expect(isUuid(idOf('a'))).toBe(true);
    expect(new Set([idOf('a'), idOf('b'), idOf('a', 'ola'), idOf('ola', 'a')]).size).toBe(4);
  });

  it('is fresh without the header', () => {
    expect(commandIdOf(request({}), 'kari')).not.toBe(commandIdOf(request({}), 'kari'));
  });

  it.each(['', ' ', 'x'.repeat(201), 'a\tb', 'blåbær'])('refuses %p', (key) => {
    expect(() => idOf(key)).toThrow(HttpProblem);
  });
});

describe('If-Match', () => {
  const versionOf = (tag: string) => expectedVersionOf(request({ 'if-match': tag }));

  it('is one version, or none', () => {
    expect(expectedVersionOf(request({}))).toBeNull();
    expect([versionOf('"1"'), versionOf(' "42" '), versionOf('"0"')]).toEqual([1, 42, 0]);
  });

  it.each(['*', '1', 'W/"1"', '"1", "2"', '"-1"', '"1e3"', '""', '"9999999999"'])('refuses %s', (tag) => {
    expect(() => versionOf(tag)).toThrow(HttpProblem);
  });
});

describe('Wait-For', () => {
  const seqOf = (seq: string) => waitForOf(request({ 'wait-for': seq }));

  it('is a seq, or nothing', () => {
    expect(waitForOf(request({}))).toBeNull();
    expect(seqOf('17')).toBe(17);
  });

  it.each(['0', '-1', '1.5', '1e3', 'x', '', '9'.repeat(16)])('refuses %p', (seq) => {
    expect(() => seqOf(seq)).toThrow(HttpProblem);
  });
});
