import { checkedMessage } from './message-check';
import { privateMessage, publicMessage } from '@libs/testing/message-samples';

const faults = (variant: 'offentlig' | 'privat', body: object) => {
  const checked = checkedMessage(variant, body as never);
  return 'faults' in checked ? checked.faults.map(({ field }) => field) : [];
};

describe('the rules of the national concern report', () => {
  it('takes a public and a private message', () => {
    expect(faults('offentlig', publicMessage())).toEqual([]);
    expect(faults('privat', privateMessage())).toEqual([]);
  });

  it('takes fields it does not know, at every level', () => {
    const body = { ...publicMessage(), nytt: { a: [1, { b: null }] } };
    expect(faults('offentlig', { ...body, offentligMelder: { ...body.offentligMelder, tittel: 'rektor' } })).toEqual(
      [],
    );
  });

  it('takes an empty list of children in the private form only', () => {
    expect(faults('privat', { ...privateMessage(), privatBarn: [] })).toEqual([]);
    expect(faults('offentlig', { ...publicMessage(), offentligBarn: [] })).toEqual(['/offentligBarn']);
  });

  it('names every missing and every wrong field', () => {
    const { kommunenummer: _, ...body } = publicMessage();
    expect(faults('offentlig', { ...body, bydelsnummer: '2', melding: 'text' })).toEqual([
      '/kommunenummer',
      '/bydelsnummer',
      '/melding',
    ]);
    expect(faults('privat', { ...privateMessage(), privatBarn: [{ personnavn: 1, adresse: {} }] })).toEqual([
      '/privatBarn/0/personnavn',
      '/privatBarn/0/adresse/adresselinje1',
    ]);
  });

  it.each(['2020-03-16T13:29:33', '2020-03-16T13:29:33+01:00', '2020-03-16T12:29:33.123Z'])(
    'takes %s as the time of sending',
    (at) => {
      expect(faults('offentlig', { ...publicMessage(), sendingstidspunkt: at })).toEqual([]);
    },
  );

  it.each(['2020-02-30T13:29:33', '2020-03-16', '16.03.2020 13:29', ''])('refuses %p as the time of sending', (at) => {
    expect(faults('offentlig', { ...publicMessage(), sendingstidspunkt: at })).toEqual(['/sendingstidspunkt']);
  });

  it.each(['lærer@skole.no', 'fornavn.etternavn@sub.skole.no'])('takes the address %s', (epost) => {
    const body = publicMessage();
    expect(faults('offentlig', { ...body, offentligMelder: { ...body.offentligMelder, epost } })).toEqual([]);
  });

  it.each(['@skole.no', 'a@b', 'a b@c.no', `${'a.'.repeat(50_000)}@`])('refuses other addresses quickly', (epost) => {
    const body = publicMessage();
    expect(faults('offentlig', { ...body, offentligMelder: { ...body.offentligMelder, epost } })).toEqual([
      '/offentligMelder/epost',
    ]);
  });
});
