import { readFileSync } from 'node:fs';

/**
 * How one issuer's tokens are read, so that Entra ID, Ansattporten, ID-porten, Maskinporten and HelseID are settings.
 * A claim is named by its path: `sub`, `consumer.ID`.
 */
export type IssuerSettings = {
  readonly issuer: string;
  readonly audience: string;
  /** Default: ES256, RS256, PS256. */
  readonly algorithms?: readonly string[];
  /** Values of the header `typ` that an access token may have. Default: at+jwt, JWT. */
  readonly types?: readonly string[];
  /** The claim that names the person or machine. */
  readonly subject: string;
  /** Which municipality's ledger the token is for: a claim (through `map`, if its values are not ledgers), or always the same. */
  readonly organisation:
    { readonly claim: string; readonly map?: Readonly<Record<string, string>> } | { readonly fixed: string };
  /** The claim that says how surely the person was identified, and the values that suffice. Null: machines only. */
  readonly assurance: { readonly claim: string; readonly accepted: readonly string[] } | null;
  /** Rights of an installation's machines and first administrators by a claim's values; a person's are events. */
  readonly installation: {
    readonly claim: string;
    readonly capacities: Readonly<Record<string, readonly string[]>>;
  } | null;
};

/**
 * The issuers whose tokens are taken, as the file says.
 * @param faults gets a line if the file cannot be used; what stands in it is not shown
 */
export function readIssuers(path: string, faults: string[]): readonly IssuerSettings[] {
  if (!path) return [];
  try {
    const list = JSON.parse(readFileSync(path, 'utf8')) as IssuerSettings[];
    if (list.length > 0 && list.every(isComplete)) return list;
    faults.push('RETTID_ISSUERS_FILE needs issuer, audience, subject, organisation, assurance and installation each');
  } catch {
    faults.push('RETTID_ISSUERS_FILE cannot be read as JSON');
  }
  return [];
}

const isComplete = ({ issuer, audience, subject, organisation, assurance, installation }: IssuerSettings): boolean =>
  !!issuer &&
  !!audience &&
  !!subject &&
  ('fixed' in organisation ? !!organisation.fixed : !!organisation.claim) &&
  (assurance === null || (!!assurance.claim && assurance.accepted.length > 0)) &&
  (installation === null || !!installation.claim);
