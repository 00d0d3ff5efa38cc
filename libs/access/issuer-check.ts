import { INTAKE_LEDGER, isMunicipalLedger } from '@libs/domain/kernel/ids';
import type { IssuerSettings } from '@libs/platform/config';
import { FatalSetting } from '@libs/platform/lifecycle';
import { installationCapacities } from './policy/capacities';

/** Asymmetric only: a shared secret or `none` can never pass, whatever the settings say. */
const ASYMMETRIC = /^(?:ES|RS|PS)(?:256|384|512)$|^EdDSA$|^Ed25519$/;
const INSTALLATION: ReadonlySet<string> = new Set(installationCapacities);

const isLedger = (ledger: string): boolean => isMunicipalLedger(ledger) || ledger === INTAKE_LEDGER;

/** @throws FatalSetting if the settings name an algorithm, a ledger or a capacity that cannot be */
export function assertPossible(
  { issuer, organisation, installation }: IssuerSettings,
  algorithms: readonly string[],
): void {
  const refuse = (fault: string): never => {
    throw new FatalSetting(`RETTID_ISSUERS_FILE: ${issuer}: ${fault}`);
  };
  if (algorithms.length === 0 || !algorithms.every((one) => ASYMMETRIC.test(one))) {
    refuse('an algorithm is not an asymmetric one');
  }
  const ledgers = 'fixed' in organisation ? [organisation.fixed] : Object.values(organisation.map ?? {});
  if (!ledgers.every(isLedger)) refuse('an organisation is mapped to something that is no ledger');
  if (
    !Object.values(installation?.capacities ?? {})
      .flat()
      .every((one) => INSTALLATION.has(one))
  ) {
    refuse(`a claim can give only ${[...INSTALLATION].join(', ')}`);
  }
}
