/** Synthetic messages for tests: nobody is called this, and the numbers belong to nobody. */
export const publicMessage = () => ({
  kommunenummer: '1201',
  kommunenavn: 'Prøvekommune',
  bydelsnummer: '02',
  bydelsnavn: 'Prøvebydel',
  offentligMelder: {
    personnavn: 'Syntetisk Melder',
    rolle: 'Lærer',
    telefonnummer: '+47 99 99 99 99',
    epost: 'melder@skole.invalid',
    virksomhet: { navn: 'Prøveskolen', orgnr: '000000000', adresse: { adresselinje1: 'Prøveveien 1' } },
  },
  offentligBarn: [
    {
      fnr: '15910950000',
      ufoedt: false,
      personnavn: 'Syntetisk Barn En',
      adresse: { adresselinje1: 'Prøveveien 2' },
      orientert: false,
      orientertGrunn: '',
    },
    { fnr: '', ufoedt: true, personnavn: '', adresse: { adresselinje1: '' }, orientert: true },
  ],
  foresatte: [{ personnavn: 'Syntetisk Foresatt', orientert: true }],
  melding: { melding: 'Prøvetekst', historie: 'Prøvehistorie' },
  sendingstidspunkt: '2026-03-16T13:29:33',
  leveringskanal: 'Fagsystem',
});

export const privateMessage = () => ({
  kommunenummer: '1201',
  kommunenavn: 'Prøvekommune',
  bydelsnummer: '02',
  bydelsnavn: 'Prøvebydel',
  privatMelder: { personnavn: 'Syntetisk Nabo' },
  privatBarn: [
    { personnavn: 'Syntetisk Barn', antattAlder: '10', relasjon: 'Nabo', adresse: { adresselinje1: 'Prøveveien 3' } },
  ],
  melding: 'Prøvetekst',
  sendingstidspunkt: '2026-03-17T00:31:56',
  leveringskanal: 'Fagsystem',
});
