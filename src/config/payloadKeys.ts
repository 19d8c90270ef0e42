/** The keys under which payloads in Temporal are encrypted. */

import type { Reader } from './reader';
import { Secret } from './secret';

export interface PayloadKey {
  /** Stands beside what is encrypted with it; no secret. */
  readonly id: string;
  /** 32 bytes in base64. */
  readonly key: Secret;
}

const KEY_BYTES = 32;
const NAME = 'PAYLOAD_ENCRYPTION_KEY';
const HOW = 'Write id:base64, for example 2026a:… with what `openssl rand -base64 32` prints';

/** The first encrypts, all decrypt. None: nothing is encrypted. */
export function readPayloadKeys(reader: Reader): readonly PayloadKey[] {
  const text = reader.text(NAME);
  if (text === undefined) return [];
  const keys: PayloadKey[] = [];
  for (const [index, entry] of text.split(',').entries()) {
    const colon = entry.indexOf(':');
    const id = entry.slice(0, Math.max(colon, 0)).trim();
    const key = entry.slice(colon + 1).trim();
    const place = `Entry ${index + 1} of ${NAME}`;
    if (!/^[\w.-]{1,64}$/.test(id)) reader.refuse(`${place} begins with no key id. ${HOW}.`);
    else if (!isKey(key)) reader.refuse(`${place} (${id}) holds no 32 bytes in base64. ${HOW}.`);
    else if (keys.some((known) => known.id === id))
      reader.refuse(`${place} repeats the key id ${id}. Give each key an id of its own.`);
    else keys.push({ id, key: new Secret(key) });
  }
  return keys;
}

/** `Buffer.from` skips what is no base64, so that the length alone says little. */
const isKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === KEY_BYTES;
