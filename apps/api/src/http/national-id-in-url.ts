import { isNationalId } from '@libs/domain/kernel/national-id';

const UUIDS = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
/** Eleven digits on their own, or as people write them: the birth date, a gap, the rest. */
const ELEVEN = /(?<!\d)\d{6}[ .+-]?\d{5}(?!\d)/g;

/**
 * Whether an address (path and query) holds a national id or D-number. Addresses end up in the logs of everything on
 * the way; who looks for a person by their number sends it in a body. UUIDs, full of digits, do not count.
 */
export function holdsNationalId(address: string): boolean {
  if (!/\d/.test(address)) return false;
  const text = decoded(decoded(address)).replace(UUIDS, '');
  return (text.match(ELEVEN) ?? []).some((found) => isNationalId(found.replace(/\D/g, '')));
}

/** As far as it can be decoded: an address that is no text is refused elsewhere. */
const decoded = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
