/** What stands for a creator's address where histories are encrypted: the same for every spelling, and nothing without a key. */

import { createHmac, hkdfSync } from 'node:crypto';
import { canonicalAddress } from '../../domain/address';
import type { PayloadKey } from '../../config';

/** A key of its own for this purpose, derived as RFC 5869 says. */
const PURPOSE = 'MosaicCreator';
const HEX_DIGITS = 32;

/** One for each key, that which encrypts now first: threads that began under an older key keep its hash. */
export function creatorHashes(keys: readonly PayloadKey[], address: string): readonly string[] {
  return keys.map(({ key }) => {
    const derived = hkdfSync('sha256', Buffer.from(key.reveal(), 'base64'), '', PURPOSE, 32);
    return createHmac('sha256', Buffer.from(derived))
      .update(canonicalAddress(address))
      .digest('hex')
      .slice(0, HEX_DIGITS);
  });
}
