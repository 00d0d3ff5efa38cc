import { child } from './people';

/** A message of the national protocol (bekymringsmelding v2), as the portal sends it. */
export type DemoMessage = { readonly id: string; readonly variant: 'offentlig' | 'privat'; readonly body: object };

const ADDRESS = {
  adresselinje1: 'Oppdiktet vei 1',
  adresselinje2: '',
  adresselinje3: '',
  postnummer: '0000',
  poststed: 'Syntestad',
};

/**
 * Two synthetic messages, from a public and from a private reporter, two children each.
 * @param sentAt local time without zone, as the protocol wants it
 */
export function messages(ledger: string, municipality: string, sentAt: string): readonly DemoMessage[] {
  const [kommunenummer, bydelsnummer] = ledger.split('-');
  const place = {
    kommunenummer,
    kommunenavn: municipality,
    bydelsnummer,
    bydelsnavn: municipality,
  };
  const sent = { sendingstidspunkt: sentAt, leveringskanal: 'Fagsystem' };
  return [
    { id: `demo-${ledger}-offentlig`, variant: 'offentlig', body: { ...place, ...fromTeacher(), ...sent } },
    { id: `demo-${ledger}-privat`, variant: 'privat', body: { ...place, ...fromNeighbour(), ...sent } },
  ];
}

const fromTeacher = () => ({
  offentligMelder: {
    personnavn: 'Testlærer Synt 01',
    rolle: 'Lærer',
    telefonnummer: '00000000',
    epost: 'testlaerer@rettid.invalid',
    virksomhet: { navn: 'Syntetisk skole', orgnr: '000000000', adresse: ADDRESS },
  },
  offentligBarn: [child(91, '2015-05-14'), child(92, '2017-09-02')].map(({ name, nationalId }) => ({
    fnr: nationalId,
    ufoedt: false,
    personnavn: name,
    telefonnummer: '00000000',
    adresse: ADDRESS,
    orientert: false,
    orientertGrunn: 'Syntetisk: har ikke fått snakket med barnet ennå.',
  })),
  foresatte: [{ personnavn: 'Testforelder Synt 01', telefonnummer: '00000000', orientert: true, orientertGrunn: '' }],
  behovForTolk: 'Nei.',
  andreHjelpeinstanser: 'Helsesykepleier (syntetisk).',
  melding: {
    melding: 'Syntetisk melding: barna kommer ofte uten mat og klær etter været.',
    historie: 'Syntetisk: har vart siden skolestart.',
    andreSynspunkter: 'Syntetisk: foreldrene har det strevsomt.',
  },
});

const fromNeighbour = () => ({
  privatMelder: { personnavn: 'Testnabo Synt 01', telefonnummer: '00000000', adresse: ADDRESS },
  privatBarn: [child(93, '2016-01-20'), child(94, '2019-07-07')].map(({ name }) => ({
    personnavn: name,
    antattAlder: '8',
    relasjon: 'Nabo',
    adresse: ADDRESS,
  })),
  melding: 'Syntetisk melding: mye roping og gråt om kvelden.',
});
