import { TestIssuer } from '@libs/testing/test-issuer';
import { badTokens, type BadToken } from '@libs/testing/token-corpus';
import { IssuerUnavailable } from './issuers';
import { TokenRefused, Tokens } from './tokens';

describe('bearer tokens', () => {
  let issuer: TestIssuer;
  let other: TestIssuer;
  let tokens: Tokens;
  let bad: readonly BadToken[];

  beforeAll(async () => {
    [issuer, other] = await Promise.all([TestIssuer.listen(), TestIssuer.listen()]);
    const moved = { ...other.settings, organisation: { fixed: '4601-00' }, audience: 'another' };
    tokens = new Tokens([issuer.settings, moved]);
    bad = await badTokens(issuer);
  });
  afterAll(() => {
    issuer.close();
    other.close();
  });

  const now = () => Math.floor(Date.now() / 1_000);
  const saying = (claims: Readonly<Record<string, unknown>>) => issuer.tokenWith('caseworker', '1201-02', { claims });
  const refused = async (token: string): Promise<boolean> =>
    tokens.verify(token).then(
      () => false,
      (error: unknown) => error instanceof TokenRefused,
    );

  it('tell who somebody is and for which municipality, and nothing of what they may do', async () => {
    expect(await tokens.verify(await saying({ role: 'leader', capacities: ['assigned', 'leader'] }))).toEqual({
      issuer: issuer.url,
      subject: 'caseworker.1201-02',
      ledger: '1201-02',
      assured: true,
      capacities: [],
    });
  });

  it('say what an installation’s machines are', async () => {
    const { capacities } = await tokens.verify(await issuer.token('operator', 'intake'));
    expect(capacities).toEqual(['operator']);
  });

  it('of several issuers are judged by the rules of the one they are of', async () => {
    const good = await other.tokenWith('caseworker', '1201-02', { claims: { aud: 'another' } });
    expect(await tokens.verify(good)).toMatchObject({ issuer: other.url, ledger: '4601-00' });
    expect(await refused(await other.token('caseworker', '1201-02'))).toBe(true);
    const posing = await other.tokenWith('caseworker', '1201-02', { claims: { iss: issuer.url } });
    expect(await refused(posing)).toBe(true);
  });

  it('are refused, each of the corpus, whatever is wrong with it', async () => {
    const taken: string[] = [];
    for (const { why, token } of bad) if (!(await refused(token))) taken.push(why);
    expect(taken).toEqual([]);
    expect(bad.length).toBeGreaterThanOrEqual(40);
    expect(new Set(bad.map(({ token }) => token)).size).toBe(bad.length);
  });

  it('are not even decoded when they are larger than any token is', async () => {
    expect(await refused(await saying({ padding: 'x'.repeat(100_000) }))).toBe(true);
  });

  it('are good no longer than they say, also when they were good before', async () => {
    const token = await saying({ exp: now() + 1 });
    await tokens.verify(token);
    jest.useFakeTimers({
      now: Date.now() + 10_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    expect(await refused(token)).toBe(true);
    jest.useRealTimers();
  });

  it('may be three seconds late, or early', async () => {
    expect(await refused(await saying({ exp: now() - 3 }))).toBe(false);
    expect(await refused(await saying({ iat: now() + 3, nbf: now() + 3 }))).toBe(false);
  });

  it('cannot be judged while their issuer is away, and those of others can', async () => {
    const settings = { ...issuer.settings, issuer: 'http://127.0.0.1:9' };
    const some = new Tokens([settings, issuer.settings]);
    await expect(some.verify(await saying({ iss: settings.issuer }))).rejects.toThrow(IssuerUnavailable);
    await expect(some.verify(await saying({}))).resolves.toBeTruthy();
  });

  it('cannot be judged by what calls itself somebody else', async () => {
    const liar = `${issuer.url}/other`;
    const some = new Tokens([{ ...issuer.settings, issuer: liar }]);
    await expect(some.verify(await saying({ iss: liar }))).rejects.toThrow(IssuerUnavailable);
  });
});
