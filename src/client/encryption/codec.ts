/** Payloads as Temporal stores them: encrypted with AES-256-GCM. */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { PayloadKey } from '../../config';

const { Payload: PayloadMessage } = temporal.api.common.v1;

/** As in Temporal's own samples, so that other tools name it rightly. */
const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D, section 8.2.2: 96 random bits, for up to 2^32 payloads under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** A payload cannot be read with the keys at hand. The message says which key is missing; it quotes nothing. */
export class CannotDecrypt extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotDecrypt';
  }
}

/** Encrypts with the first key and decrypts with whichever key a payload names; what was stored before encryption is read as it is. */
export class EncryptionCodec implements PayloadCodec {
  private readonly keys: ReadonlyMap<string, Buffer>;

  constructor(private readonly payloadKeys: readonly PayloadKey[]) {
    this.keys = new Map(payloadKeys.map(({ id, key }) => [id, Buffer.from(key.reveal(), 'base64')]));
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.encrypted(payload)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.decrypted(payload)));
  }

  private encrypted(payload: Payload): Payload {
    const [first] = this.payloadKeys;
    const key = first === undefined ? undefined : this.keys.get(first.id);
    if (first === undefined || key === undefined) throw new CannotDecrypt('There is no key to encrypt with.');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce);
    cipher.setAAD(Buffer.from(first.id));
    const plain = PayloadMessage.encode(payload).finish();
    const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return {
      metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(first.id) },
      data,
    };
  }

  private decrypted(payload: Payload): Payload {
    if (text(payload.metadata?.['encoding']) !== ENCODING) return payload;
    const id = text(payload.metadata?.['encryption-key-id']);
    const key = this.keys.get(id);
    if (key === undefined)
      throw new CannotDecrypt(
        `A payload is encrypted with the key ${JSON.stringify(id)}, which PAYLOAD_ENCRYPTION_KEY does not hold. Put it back behind the key that encrypts now.`,
      );
    try {
      return PayloadMessage.decode(opened(Buffer.from(payload.data ?? []), id, key));
    } catch {
      // OpenSSL says no more than that it does not fit.
      throw new CannotDecrypt(
        `A payload that names the key ${JSON.stringify(id)} does not decrypt with it: another key has this id here, or the payload was changed.`,
      );
    }
  }
}

/** Throws whatever OpenSSL throws when key, id and bytes do not belong together. */
function opened(data: Buffer, id: string, key: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
