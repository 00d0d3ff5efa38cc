import { installationCapacities } from '@libs/access/policy/capacities';
import type { IssuerSettings } from '@libs/platform/issuer-settings';

export const ISSUERS = 'issuers.json';
/** What the services expect as a token's audience. */
export const AUDIENCE = 'rettid';
/** How surely our demo users are identified: `acr` as Ansattporten writes it. */
export const ASSURANCE = 'high';

/** How the services read this stack's own tokens: the file that an installation fills with its real issuers. */
export const localIssuers = (issuer: string): readonly IssuerSettings[] => [
  {
    issuer,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    types: ['at+jwt'],
    subject: 'sub',
    organisation: { claim: 'ledger' },
    assurance: { claim: 'acr', accepted: [ASSURANCE, 'substantial'] },
    installation: {
      claim: 'capacities',
      capacities: Object.fromEntries(installationCapacities.map((capacity) => [capacity, [capacity]])),
    },
  },
];
