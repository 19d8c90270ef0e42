import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { EncryptionCodec } from '../../src/client/encryption/codec';
import { Secret, type PayloadKey } from '../../src/config';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { serveTestConsole } from './consoleWorld';

const UI = 'http://localhost:8233';
const KEYS: readonly PayloadKey[] = ['2026a', '2025'].map((id) => ({
  id,
  key: new Secret(randomBytes(32).toString('base64')),
}));
const PASSWORD = 'correct horse battery';

describe('the codec server', () => {
  let database: MigratedDatabase;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
    await database.close();
  });

  async function consoleWith(
    payloadKeys: readonly PayloadKey[],
    env: Readonly<Record<string, string>>,
  ): Promise<string> {
    const served = await serveTestConsole({ databaseUrl: database.url, namespace: 'none', payloadKeys, env });
    closing.push(served.close);
    return served.url;
  }

  async function signedIn(url: string): Promise<string> {
    const form = await fetch(`${url}/sign-in`);
    const token = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
    const answer = await fetch(`${url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookiesOf(form), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: token, name: 'Ann', password: PASSWORD, next: '/' }).toString(),
    });
    return cookiesOf(answer);
  }

  async function ask(url: string, way: string, body: unknown, headers: Record<string, string>) {
    const answer = await fetch(`${url}/codec/${way}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: UI, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  }

  async function encryptedBy(keys: readonly PayloadKey[], value: unknown) {
    const [payload] = await new EncryptionCodec(keys).encode([defaultPayloadConverter.toPayload(value)]);
    if (payload === undefined) throw new Error('nothing encoded');
    return {
      metadata: Object.fromEntries(
        Object.entries(payload.metadata ?? {}).map(([name, bytes]) => [
          name,
          Buffer.from(bytes).toString('base64'),
        ]),
      ),
      data: Buffer.from(payload.data ?? []).toString('base64'),
    };
  }

  it('decrypts for who is signed in, under any of the keys, and encrypts what is typed', async () => {
    const url = await consoleWith(KEYS, { CONSOLE_PASSWORD: PASSWORD });
    const cookie = await signedIn(url);
    for (const key of KEYS) {
      const { status, headers, body } = await ask(
        url,
        'decode',
        { payloads: [await encryptedBy([key], { reason: 'sold out' })] },
        { cookie },
      );
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe(UI);
      expect(headers.get('access-control-allow-credentials')).toBe('true');
      const [payload] = (JSON.parse(body) as { payloads: { data: string }[] }).payloads;
      expect(JSON.parse(Buffer.from(payload?.data ?? '', 'base64').toString())).toEqual({
        reason: 'sold out',
      });
    }
    const typed = { metadata: { encoding: b64('json/plain') }, data: b64('{"by":"ann"}') };
    const encoded = (await ask(url, 'encode', { payloads: [typed] }, { cookie })).body;
    expect(encoded).not.toContain(typed.data);
    const decoded = await ask(url, 'decode', JSON.parse(encoded), { cookie });
    expect(JSON.parse(decoded.body)).toEqual({ payloads: [typed] });
  });

  it('answers nobody who has not signed in, and no page of another origin', async () => {
    const url = await consoleWith(KEYS, { CONSOLE_PASSWORD: PASSWORD });
    const body = { payloads: [await encryptedBy(KEYS, 'secret')] };
    expect((await ask(url, 'decode', body, {})).status).toBe(401);
    const cookie = await signedIn(url);
    const elsewhere = await ask(url, 'decode', body, { cookie, origin: 'http://evil.example' });
    expect(elsewhere.status).toBe(403);
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    expect(elsewhere.body).not.toContain(b64('secret'));
  });

  it('answers a browser that asks whether it may, for the UI alone', async () => {
    const url = await consoleWith(KEYS, { CONSOLE_PASSWORD: PASSWORD });
    const preflight = (origin: string): Promise<Response> =>
      fetch(`${url}/codec/decode`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,x-namespace',
        },
      });
    const allowed = await preflight(UI);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(UI);
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-namespace');
    expect((await preflight('http://evil.example')).status).toBe(403);
  });

  it('decrypts nothing where the console asks nobody who they are, and is not there without a key', async () => {
    const open = await consoleWith(KEYS, {});
    const body = { payloads: [await encryptedBy(KEYS, 'secret')] };
    const refused = await ask(open, 'decode', body, {});
    expect(refused.status).toBe(401);
    expect(refused.body).toContain('CONSOLE_PASSWORD');
    const without = await consoleWith([], { CONSOLE_PASSWORD: PASSWORD });
    const cookie = await signedIn(without);
    expect((await ask(without, 'decode', body, { cookie })).status).not.toBe(200);
  });

  it('says what is wrong with what it is sent', async () => {
    const url = await consoleWith(KEYS, { CONSOLE_PASSWORD: PASSWORD });
    const cookie = await signedIn(url);
    for (const body of [{}, { payloads: 1 }, { payloads: [null] }, { payloads: [{ data: 5 }] }])
      expect((await ask(url, 'decode', body, { cookie })).status).toBe(400);
    const foreign = {
      metadata: { encoding: b64('binary/encrypted'), 'encryption-key-id': b64('lost') },
      data: b64('x'),
    };
    const { status, body } = await ask(url, 'decode', { payloads: [foreign] }, { cookie });
    expect(status).toBe(400);
    expect(body).toContain('lost');
  });
});

const b64 = (text: string): string => Buffer.from(text).toString('base64');

const cookiesOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
