import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { Secret, type PayloadKey } from '../../config';
import { CannotDecrypt, EncryptionCodec } from './codec';

const key = (id: string): PayloadKey => ({ id, key: new Secret(randomBytes(32).toString('base64')) });
const OLD = key('2025');
const NEW = key('2026a');

async function encoded(codec: EncryptionCodec, value: unknown): Promise<Payload> {
  const [payload] = await codec.encode([defaultPayloadConverter.toPayload(value)]);
  if (payload === undefined) throw new Error('nothing encoded');
  return payload;
}
async function decoded(codec: EncryptionCodec, payload: Payload): Promise<unknown> {
  const [plain] = await codec.decode([payload]);
  if (plain === undefined) throw new Error('nothing decoded');
  return defaultPayloadConverter.fromPayload(plain);
}

describe('EncryptionCodec', () => {
  it('gives back what it was given, and shows none of it meanwhile', async () => {
    const codec = new EncryptionCodec([NEW]);
    const payload = await encoded(codec, { reason: 'canary' });
    expect(Buffer.from(payload.data ?? []).toString('latin1')).not.toContain('canary');
    expect(Object.keys(payload.metadata ?? {}).sort()).toEqual(['encoding', 'encryption-key-id']);
    expect(await decoded(codec, payload)).toEqual({ reason: 'canary' });
  });

  it('makes something else of the same payload each time', async () => {
    const codec = new EncryptionCodec([NEW]);
    const [one, two] = [await encoded(codec, 'same'), await encoded(codec, 'same')];
    expect(Buffer.from(one.data ?? [])).not.toEqual(Buffer.from(two.data ?? []));
  });

  it('reads what an older key encrypted, and what no key did', async () => {
    const before = await encoded(new EncryptionCodec([OLD]), 'older');
    const rotated = new EncryptionCodec([NEW, OLD]);
    expect(await decoded(rotated, before)).toBe('older');
    expect(await decoded(rotated, defaultPayloadConverter.toPayload('readable'))).toBe('readable');
    const after = await encoded(rotated, 'newer');
    expect(await decoded(new EncryptionCodec([NEW]), after)).toBe('newer');
  });

  it('says which key is missing', async () => {
    const payload = await encoded(new EncryptionCodec([OLD]), 1);
    expect(() => new EncryptionCodec([NEW]).decode([payload])).toThrow(
      new CannotDecrypt(
        'A payload is encrypted with the key "2025", which PAYLOAD_ENCRYPTION_KEY does not hold. Put it back behind the key that encrypts now.',
      ),
    );
  });

  it.each([
    [
      'another key of the same id',
      (payload: Payload) => ({ codec: new EncryptionCodec([key('2026a')]), payload }),
    ],
    [
      'a changed byte',
      (payload: Payload) => {
        const data = Buffer.from(payload.data ?? []);
        data[14] = (data[14] ?? 0) ^ 1;
        return { codec: new EncryptionCodec([NEW]), payload: { ...payload, data } };
      },
    ],
    [
      'another id beside it',
      (payload: Payload) => ({
        codec: new EncryptionCodec([{ ...NEW, id: 'other' }]),
        payload: { ...payload, metadata: { ...payload.metadata, 'encryption-key-id': Buffer.from('other') } },
      }),
    ],
    [
      'hardly any bytes',
      (payload: Payload) => ({
        codec: new EncryptionCodec([NEW]),
        payload: { ...payload, data: Buffer.from([1]) },
      }),
    ],
  ])('refuses %s', async (_what, changed) => {
    const { codec, payload } = changed(await encoded(new EncryptionCodec([NEW]), 'x'));
    expect(() => codec.decode([payload])).toThrow(CannotDecrypt);
  });
});
