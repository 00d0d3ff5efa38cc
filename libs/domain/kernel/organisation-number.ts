const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Nine digits, the last one checking the others (modulus 11), as Enhetsregisteret gives them. */
export const isOrganisationNumber = (value: string): boolean => {
  if (!/^\d{9}$/.test(value)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  return (11 - (sum % 11)) % 11 === Number(value[8]);
};
