import { parseJson } from './json-body';
import { HttpProblem } from './http-problem';

const refusal = (text: string | Buffer, nul: 'refuse' | 'allow' = 'refuse') => {
  try {
    parseJson(Buffer.from(text as string), nul);
  } catch (error) {
    if (error instanceof HttpProblem) return { code: error.code, field: error.errors[0]?.field };
    throw error;
  }
  return null;
};

describe('parseJson', () => {
  it('gives the value of harmless JSON unchanged', () => {
    const value = { a: [1, -0.5, 1e3, true, null, 'æøå "quoted" \\ 👩‍👩‍👧'], 'b/c': { d: {} }, e: [] };
    expect(parseJson(Buffer.from(JSON.stringify(value, null, 2)), 'refuse')).toEqual(value);
  });

  it.each([
    ['cut off', '{"a":'],
    ['a trailing comma', '{"a":1,}'],
    ['a byte order mark', '\uFEFF{}'],
    ['UTF-16', Buffer.from('{"a":1}', 'utf16le')],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['a raw control character', '{"a":"\u0001"}'],
    ['NaN', '{"a":NaN}'],
  ])('refuses %s as broken', (_, text) => {
    expect(refusal(text)).toEqual({ code: 'json.broken', field: '' });
  });

  it.each(['[]', '"text"', '1', 'null'])('refuses %s, which is no object', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'request.invalid' });
  });

  it.each([
    ['a prototype', '{"a":{"__proto__":{}}}', '/a/__proto__'],
    ['an escaped prototype', '{"\\u005f_proto__":1}', '/__proto__'],
    ['a constructor', '{"a":[0,{"constructor":1}]}', '/a/1/constructor'],
    ['a key given twice', '{"a":1,"b":{"c":1,"c":2}}', '/b/c'],
    ['a NUL character', '{"a":["x","y\\u0000z"]}', '/a/1'],
    ['half a character', '{"a":"\\ud800"}', '/a'],
    ['1e400', '{"a":1e400}', '/a'],
    ['2^53 + 1', '{"a":[9007199254740993]}', '/a/0'],
    ['a thousand members', `{"a":[${'1,'.repeat(1_000)}1]}`, '/a'],
  ])('names the field that holds %s', (_, text, field) => {
    expect(refusal(text)).toEqual({ code: 'json.not-accepted', field });
  });

  it.each([10_000, 490_000])('refuses %d levels at once and without a deep stack', (depth) => {
    expect(refusal(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toMatchObject({ code: 'json.not-accepted' });
    expect(refusal(`{"a":${'{"b":'.repeat(depth / 5)}1${'}'.repeat(depth / 5)}}`)).toMatchObject({
      code: 'json.not-accepted',
    });
  });

  it('takes twenty levels', () => {
    expect(refusal(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`)).toBeNull();
  });

  it.each(['{"__pro\\u0000to__":{}}', '{"fnr":"1","fn\\u0000r":"2"}'])(
    'is not outwitted by a NUL in a name: %s',
    (sent) => {
      expect(() => parseJson(Buffer.from(sent), 'allow')).toThrow(HttpProblem);
    },
  );

  it('removes NUL, and nothing else, from what intake takes', () => {
    const sent = '{"a\\u0000":["x\\u0000y", "\\u202e\\ud800 é é"]}';
    expect(parseJson(Buffer.from(sent), 'allow')).toEqual({ a: ['xy', '\u202e\ud800 é é'] });
  });
});
