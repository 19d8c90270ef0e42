/**
 * Temporal's codec server: decrypts payloads for the Temporal UI, and encrypts what is typed there. For who is signed in,
 * and for pages of the UI's origin only. https://docs.temporal.io/production-deployment/data-encryption
 */

import cors from '@fastify/cors';
import type { Payload } from '@temporalio/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CannotDecrypt, EncryptionCodec } from '../encryption/codec';
import type { ConsoleDeps } from './deps';
import { ANYONE, type Visitors } from './visitors';

/** A page of the UI's list asks for some hundred payloads at once. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Per address that asks: the UI asks once a payload where a history is open. */
const ASKS = { max: 600, timeWindow: '1 minute' };

/** Payloads as Temporal's JSON has them: bytes in base64. */
interface JsonPayload {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly data?: string;
}

/** Without PAYLOAD_ENCRYPTION_KEY there is nothing to decrypt, and no such server. */
export async function addCodecServer(
  app: FastifyInstance,
  { operator }: ConsoleDeps,
  visitors: Visitors,
): Promise<void> {
  const { payloadKeys, temporalUiUrl } = operator.config;
  if (payloadKeys.length === 0) return;
  const codec = new EncryptionCodec(payloadKeys);
  const uiOrigin = new URL(temporalUiUrl).origin;

  const mayAsk = async (request: FastifyRequest): Promise<boolean> => {
    const visitor = await visitors.visitorOf(request);
    // A console that asks nobody who they are tells nobody what was encrypted.
    return visitor !== null && visitor.key !== ANYONE;
  };

  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async ({ headers }, reply) => {
        if (headers.origin !== undefined && headers.origin !== uiOrigin)
          return reply.code(403).send({ message: `Only pages of ${uiOrigin} (TEMPORAL_UI_URL) may ask.` });
      });
      await scope.register(cors, {
        origin: uiOrigin,
        credentials: true,
        methods: ['POST'],
        allowedHeaders: ['content-type', 'x-namespace'],
      });
      scope.addHook('preParsing', async (request, reply) => {
        if (request.method === 'OPTIONS' || (await mayAsk(request))) return;
        return reply.code(401).send({
          message:
            'Sign in to the console under the host name that the Temporal UI has, and tick "Include cross-origin credentials" in the UI. A console that asks nobody who they are (CONSOLE_PASSWORD, CONSOLE_PROXY_USER_HEADER) decrypts nothing.',
        });
      });
      const ways = {
        encode: (payloads: Payload[]) => codec.encode(payloads),
        decode: (payloads: Payload[]) => codec.decode(payloads),
      };
      for (const [way, work] of Object.entries(ways))
        scope.post(
          `/${way}`,
          { bodyLimit: MAX_BODY_BYTES, config: { guardsItself: true, rateLimit: ASKS } },
          async (request, reply) => {
            const payloads = payloadsOf(request.body);
            if (payloads === null)
              return reply.code(400).send({ message: 'Send {"payloads": […]} as the Temporal UI does.' });
            try {
              return { payloads: (await work(payloads)).map(toJson) };
            } catch (error) {
              if (error instanceof CannotDecrypt) return reply.code(400).send({ message: error.message });
              throw error;
            }
          },
        );
    },
    { prefix: '/codec' },
  );
}

/** Null: it is not what the UI sends. */
function payloadsOf(body: unknown): Payload[] | null {
  if (typeof body !== 'object' || body === null || !('payloads' in body) || !Array.isArray(body.payloads))
    return null;
  const payloads: readonly unknown[] = body.payloads;
  return payloads.every(isJsonPayload) ? payloads.map(fromJson) : null;
}

function isJsonPayload(value: unknown): value is JsonPayload {
  if (typeof value !== 'object' || value === null) return false;
  const { metadata = {}, data = '' } = value as { metadata?: unknown; data?: unknown };
  return (
    typeof data === 'string' &&
    typeof metadata === 'object' &&
    metadata !== null &&
    Object.values(metadata).every((each) => typeof each === 'string')
  );
}

const fromJson = ({ metadata = {}, data = '' }: JsonPayload): Payload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
  ),
  data: Buffer.from(data, 'base64'),
});

const toJson = ({ metadata, data }: Payload): JsonPayload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  ),
  data: Buffer.from(data ?? []).toString('base64'),
});
