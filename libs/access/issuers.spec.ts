import type { IssuerSettings } from '@libs/platform/config';
import { FatalSetting } from '@libs/platform/lifecycle';
import { Issuer } from './issuers';

const BERGEN = '4601-00';

/** How the identity providers that municipalities use are set up; the organisation numbers are synthetic. */
const entraId: IssuerSettings = {
  issuer: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
  audience: 'api://rettid',
  algorithms: ['RS256'],
  types: ['JWT'],
  subject: 'oid',
  organisation: { claim: 'tid', map: { '11111111-2222-3333-4444-555555555555': BERGEN } },
  assurance: { claim: 'acrs', accepted: ['c1'] },
  installation: { claim: 'roles', capacities: { 'Rettid.Administrator': ['administrator'] } },
};
const ansattporten: IssuerSettings = {
  issuer: 'https://ansattporten.no',
  audience: 'https://rettid.invalid',
  subject: 'sub',
  organisation: { claim: 'authorization_details.0.reportees.0.ID', map: { '0192:310000001': BERGEN } },
  assurance: { claim: 'acr', accepted: ['substantial', 'high'] },
  installation: null,
};
const idPorten: IssuerSettings = {
  issuer: 'https://idporten.no',
  audience: 'https://rettid.invalid',
  subject: 'sub',
  organisation: { fixed: BERGEN },
  assurance: { claim: 'acr', accepted: ['idporten-loa-high', 'idporten-loa-substantial'] },
  installation: null,
};
const maskinporten: IssuerSettings = {
  issuer: 'https://maskinporten.no/',
  audience: 'https://rettid.invalid',
  algorithms: ['RS256', 'RS384', 'RS512'],
  types: ['', 'JWT', 'at+jwt'],
  subject: 'client_id',
  organisation: { claim: 'consumer.ID', map: { '0192:310000001': BERGEN, '0192:310000002': 'intake' } },
  assurance: null,
  installation: { claim: 'scope', capacities: { 'rettid:reports.write': ['reporter-system'] } },
};
const helseId: IssuerSettings = {
  issuer: 'https://helseid-sts.nhn.no',
  audience: 'rettid:api',
  subject: 'sub',
  organisation: { claim: 'helseid://claims/client/claims/orgnr_parent', map: { '310000001': BERGEN } },
  assurance: { claim: 'helseid://claims/identity/security_level', accepted: ['4'] },
  installation: null,
};

describe('an issuer', () => {
  const named = (settings: IssuerSettings, claims: Record<string, unknown>) => new Issuer(settings).identity(claims);
  const person = { ledger: BERGEN, assured: true, capacities: [] };

  it('may be Entra ID', () => {
    const claims = { oid: 'abc', tid: '11111111-2222-3333-4444-555555555555', acrs: ['c1', 'c7'] };
    expect(named(entraId, claims)).toEqual({ issuer: entraId.issuer, subject: 'abc', ...person });
    expect(named(entraId, { ...claims, roles: ['Rettid.Administrator', 'Other'] })?.capacities).toEqual([
      'administrator',
    ]);
    expect(named(entraId, { ...claims, acrs: ['c7'] })).toBeNull();
    expect(named(entraId, { ...claims, tid: 'another' })).toBeNull();
  });

  it('may be Ansattporten, where the person acts for an organisation', () => {
    const reportees = [{ Authority: 'iso6523-actorid-upis', ID: '0192:310000001' }];
    const claims = { sub: 'abc', acr: 'high', authorization_details: [{ type: 'ansattporten', reportees }] };
    expect(named(ansattporten, claims)).toEqual({ issuer: ansattporten.issuer, subject: 'abc', ...person });
    expect(named(ansattporten, { ...claims, acr: 'low' })).toBeNull();
    expect(named(ansattporten, { ...claims, authorization_details: [] })).toBeNull();
  });

  it('may be ID-porten, for one municipality', () => {
    const claims = { sub: 'abc', acr: 'idporten-loa-high' };
    expect(named(idPorten, claims)).toEqual({ issuer: idPorten.issuer, subject: 'abc', ...person });
    expect(named(idPorten, { ...claims, acr: 'idporten-loa-low' })).toBeNull();
  });

  it('may be Maskinporten, where an organisation’s machine has a scope', () => {
    const consumer = { authority: 'iso6523-actorid-upis', ID: '0192:310000002' };
    const claims = { client_id: 'machine', consumer, scope: 'other:scope rettid:reports.write' };
    expect(named(maskinporten, claims)).toEqual({
      issuer: maskinporten.issuer,
      subject: 'machine',
      ledger: 'intake',
      assured: false,
      capacities: ['reporter-system'],
    });
    expect(named(maskinporten, { ...claims, scope: 'rettid:reports' })?.capacities).toEqual([]);
    expect(named(maskinporten, { ...claims, consumer: { ID: '0192:310000009' } })).toBeNull();
    expect(new Issuer(maskinporten).accepts(undefined)).toBe(true);
  });

  it('may be HelseID, whose claims have dots and slashes in their names', () => {
    const claims = {
      sub: 'abc',
      'helseid://claims/client/claims/orgnr_parent': '310000001',
      'helseid://claims/identity/security_level': '4',
    };
    expect(named(helseId, claims)).toEqual({ issuer: helseId.issuer, subject: 'abc', ...person });
    expect(named(helseId, { ...claims, 'helseid://claims/identity/security_level': 4 })).not.toBeNull();
    expect(named(helseId, { ...claims, 'helseid://claims/identity/security_level': '3' })).toBeNull();
  });

  it('names nobody by a claim that is no name', () => {
    for (const sub of [undefined, null, '', 7, {}, ['a'], 'a\nb', 'x'.repeat(201)]) {
      expect(named(idPorten, { sub, acr: 'idporten-loa-high' })).toBeNull();
    }
  });

  it('finds nothing in what every object has', () => {
    const claims = { client_id: 'machine', consumer: { ID: 'constructor' }, scope: 'toString __proto__' };
    expect(named(maskinporten, claims)).toBeNull();
    expect(named({ ...maskinporten, organisation: { fixed: BERGEN } }, claims)?.capacities).toEqual([]);
    expect(named({ ...idPorten, subject: 'constructor.name' }, { acr: 'idporten-loa-high' })).toBeNull();
  });

  it('takes only tokens that say they are access tokens', () => {
    const issuer = new Issuer(idPorten);
    const types = ['at+jwt', 'application/at+jwt', 'AT+JWT', 'JWT', 'logout+jwt', '', undefined, ['JWT'], 'dpop+jwt'];
    expect(types.map((type) => issuer.accepts(type))).toEqual([true, true, true, true, ...Array(5).fill(false)]);
  });

  it.each<[string, Partial<IssuerSettings>]>([
    ['a shared secret', { algorithms: ['HS256'] }],
    ['no signature', { algorithms: ['ES256', 'none'] }],
    ['no algorithm at all', { algorithms: [] }],
    ['a ledger that cannot be', { organisation: { fixed: '../1201' } }],
    ['a map to a ledger that cannot be', { organisation: { claim: 'org', map: { a: 'Bergen' } } }],
    [
      'a case by a claim',
      { installation: { claim: 'roles', capacities: { Caseworker: ['assigned'], Admin: ['administrator'] } } },
    ],
  ])('cannot be set up with %s', (_, wrong) => {
    expect(() => new Issuer({ ...idPorten, ...wrong })).toThrow(FatalSetting);
  });
});
