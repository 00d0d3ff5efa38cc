// The immigration service has not published how the two check digits are made. These weights hold for every number that
// public test data shows, and FHI's checker uses the same ones (mark R): what does not hold is wrong, what holds is likely right.
const WEIGHTS = [4, 6, 3, 2, 7, 5, 4, 6, 3, 2] as const;

/** The two check digits of a DUF number: of its serial number and then its year. `ten`: year and serial number. */
export const dufCheckDigits = (ten: string): string => {
  const digits = Array.from(ten.slice(4) + ten.slice(0, 4), Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (WEIGHTS[at] ?? 0), 0);
  return String(sum % 11).padStart(2, '0');
};

/** Twelve digits, year first, whose check digits hold: of who asks for protection. Takes anything, never throws. */
export const isDufNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{12}$/.test(value) && dufCheckDigits(value.slice(0, 10)) === value.slice(10);
