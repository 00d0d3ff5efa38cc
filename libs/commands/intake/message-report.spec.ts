import type { Message } from './message';
import { reportOf } from './message-report';
import { privateMessage, publicMessage } from '@libs/testing/message-samples';
import { verdictOn } from './message-verdict';

const AT = '2026-03-16T12:30:00.000Z';
const message = (variant: 'offentlig' | 'privat', body: object) => ({ variant, body }) as unknown as Message;

describe('a message as a report', () => {
  it('is the same report every time', () => {
    const report = () => reportOf(message('offentlig', publicMessage()), 'id', 'command', AT);
    expect(report()).toEqual(report());
  });

  it('counts from its first arrival and not from when it was sent, and leaves the register codes to a person', () => {
    const { report } = reportOf(message('offentlig', publicMessage()), 'id', 'command', AT);
    expect(report).toMatchObject({ receivedAt: AT, messageId: 'id', channel: 'portal', contentCodes: [] });
    expect(report.reporter).toEqual({ kind: 'public', code: null });
    expect(reportOf(message('privat', privateMessage()), 'id', 'command', AT).report.reporter.kind).toBe('private');
  });

  it('gives every child the whole message without the siblings', () => {
    const body = { ...publicMessage(), ukjent: { felt: 1 } };
    const { concerns } = reportOf(message('offentlig', body), 'id', 'command', AT);
    expect(concerns.map(({ text }) => text)).toEqual(
      body.offentligBarn.map((one) => ({ ...body, offentligBarn: [one] })),
    );
    expect(concerns.map(({ reporterDetails }) => reporterDetails)).toEqual([
      body.offentligMelder,
      body.offentligMelder,
    ]);
  });

  it('registers what is known of a child: an unborn one without a number, an unnamed one without a name', () => {
    const { concerns } = reportOf(message('offentlig', publicMessage()), 'id', 'command', AT);
    expect(concerns[0]!.reported).toMatchObject({ register: { name: 'Syntetisk Barn En', nationalId: '15910950000' } });
    expect(concerns[1]!.reported).toMatchObject({ register: { unborn: true, name: null, nationalId: null } });
  });

  it('keeps the worry about nobody in particular', () => {
    const body = { ...privateMessage(), privatBarn: [] };
    const { concerns } = reportOf(message('privat', body), 'id', 'command', AT);
    expect(concerns).toMatchObject([{ text: body, reported: { register: { name: null } } }]);
  });
});

describe('the verdict on a body', () => {
  const serves = (ledger: string) => ledger === '1201-02';

  it('is good, or names the first reason why not', () => {
    expect(verdictOn('privat', privateMessage(), serves)).toMatchObject({ status: 'good', ledger: '1201-02' });
    expect(verdictOn('privat', {}, serves)).toMatchObject({ ground: 'schema' });
    expect(verdictOn('privat', { ...privateMessage(), bydelsnummer: '03' }, serves)).toMatchObject({
      ground: 'unknown-municipality',
    });
  });

  it('is too large for what the ledger could never hold', () => {
    const long = { ...privateMessage(), melding: 'x'.repeat(181_000) };
    const [one] = privateMessage().privatBarn;
    const many = { ...privateMessage(), privatBarn: Array.from({ length: 101 }, () => one!) };
    for (const body of [long, many]) expect(verdictOn('privat', body, serves)).toMatchObject({ ground: 'too-large' });
  });
});
