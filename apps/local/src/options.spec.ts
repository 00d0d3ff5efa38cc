import { resolve } from 'node:path';
import { CannotStart } from './cannot-start';
import { readOptions } from './options';

describe('the command line of npm start', () => {
  it('needs nothing', () => {
    expect(readOptions([])).toEqual({
      data: resolve('.local'),
      port: 4600,
      empty: false,
      demo: 'small',
      withParent: false,
    });
  });

  it('takes a folder, a first port and no demo data', () => {
    expect(readOptions(['--data', 'there', '--port', '5000', '--empty'])).toMatchObject({
      data: resolve('there'),
      port: 5000,
      empty: true,
    });
  });

  it('takes the demo that it knows', () => {
    expect(readOptions(['--demo', 'ten-years'])).toMatchObject({ demo: 'ten-years' });
  });

  it.each([
    [['--colour']],
    [['--demo', 'huge']],
    [['--port', '80']],
    [['--port', '65530']],
    [['--port', 'x']],
    [['--data']],
    [['more']],
  ])('refuses %j in one line', (args) => {
    expect(() => readOptions(args)).toThrow(CannotStart);
    expect(() => readOptions(args)).toThrow(/^[^\n]+(\n\(Did you mean .*)?$/);
  });
});
