import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of a chat-completions request that scripts look at. */
export interface GroqRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | null;
  /** What the creator wrote: the reply inside the last message, or '' where that is no JSON. */
  readonly reply: string;
}

/** The object that the strict schema asks for. */
export interface StubVerdict {
  readonly intent: string;
  readonly opt_out: boolean;
  readonly confidence: number;
  readonly deciding_words: readonly string[];
  readonly contacts: readonly { readonly kind: string; readonly text: string }[];
}

/** What the stub does with one request. */
export type GroqAction =
  | {
      readonly do: 'answer';
      readonly verdict: StubVerdict;
      /** What Groq says of its limits. */
      readonly headers?: Readonly<Record<string, string>>;
      /** Not before this. */
      readonly once?: Promise<void>;
    }
  /** Any content in a well-formed completion: garbage JSON, a schema violation. */
  | { readonly do: 'content'; readonly content: string }
  | { readonly do: 'limit'; readonly retryAfterSeconds: number | null }
  | { readonly do: 'error'; readonly status: number; readonly error: unknown }
  | { readonly do: 'html' }
  | { readonly do: 'broken-json' }
  /** Headers never come. */
  | { readonly do: 'hang' }
  /** Headers and half a body come. */
  | { readonly do: 'hang-in-body' }
  /** Headers and half a body come, then the connection dies. */
  | { readonly do: 'drop-in-body' }
  | { readonly do: 'drop' };

export type GroqScript = (request: GroqRequest, index: number) => GroqAction;

export interface GroqStub {
  /** For `GROQ_BASE_URL`, as groq-sdk takes it. */
  readonly baseUrl: string;
  readonly requests: readonly GroqRequest[];
  script(next: GroqScript): void;
  close(): Promise<void>;
}

export function stubVerdict(intent: string, more: Partial<StubVerdict> = {}): StubVerdict {
  return { intent, opt_out: false, confidence: 0.95, deciding_words: [], contacts: [], ...more };
}

/** A model that believes whatever a mail tells it: the worst case of an injection. */
export const OBEYS_THE_ATTACKER: GroqScript = (request) => ({
  do: 'answer',
  verdict: stubVerdict('interested', {
    confidence: 1,
    deciding_words: [request.reply.slice(0, 60)],
    contacts: [
      { kind: 'whatsapp', text: '+15005550006' },
      { kind: 'address', text: '1 Attacker Street, 90210 Nowhere' },
    ],
  }),
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function replyIn(messages: GroqRequest['messages']): string {
  const content = messages.at(-1)?.content ?? '';
  try {
    const data = JSON.parse(content) as { readonly reply?: unknown };
    return typeof data.reply === 'string' ? data.reply : '';
  } catch {
    return '';
  }
}

function completion(model: string, content: string): string {
  return JSON.stringify({
    id: 'chatcmpl-stub',
    object: 'chat.completion',
    created: 1_700_000_000,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, logprobs: null, finish_reason: 'stop' }],
    usage: {
      prompt_tokens: 1200,
      completion_tokens: 60,
      total_tokens: 1260,
      prompt_tokens_details: { cached_tokens: 1024 },
    },
  });
}

async function perform(action: GroqAction, request: GroqRequest, response: ServerResponse): Promise<void> {
  const json = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
  switch (action.do) {
    case 'answer':
      await action.once;
      json(200, completion(request.model, JSON.stringify(action.verdict)), action.headers);
      return;
    case 'content':
      json(200, completion(request.model, action.content));
      return;
    case 'limit':
      json(
        429,
        JSON.stringify({
          error: { message: 'Rate limit reached', type: 'tokens', code: 'rate_limit_exceeded' },
        }),
        action.retryAfterSeconds === null ? {} : { 'retry-after': String(action.retryAfterSeconds) },
      );
      return;
    case 'error':
      json(action.status, JSON.stringify({ error: action.error }));
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>It works</body></html>');
      return;
    case 'broken-json':
      json(200, '{"choices": [');
      return;
    case 'hang':
      return;
    case 'hang-in-body':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices": [');
      return;
    case 'drop-in-body':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices": [', () => response.destroy());
      return;
    case 'drop':
      response.destroy();
      return;
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  take: (request: GroqRequest) => GroqAction,
): Promise<void> {
  const raw = await bodyOf(request);
  if (request.method !== 'POST' || request.url !== '/openai/v1/chat/completions') {
    response.writeHead(404).end();
    return;
  }
  const body = JSON.parse(raw) as {
    readonly model: string;
    readonly messages: GroqRequest['messages'];
  } & Record<string, unknown>;
  const asked: GroqRequest = {
    model: body.model,
    messages: body.messages,
    body,
    authorization: request.headers.authorization ?? null,
    reply: replyIn(body.messages),
  };
  await perform(take(asked), asked, response);
}

/** An HTTP server on loopback that speaks Groq's chat completions as far as the product uses them. */
export async function startGroqStub(first: GroqScript): Promise<GroqStub> {
  const requests: GroqRequest[] = [];
  let script = first;
  const server: Server = createServer((request, response) => {
    serve(request, response, (asked) => {
      requests.push(asked);
      return script(asked, requests.length - 1);
    }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    requests,
    script: (next) => {
      script = next;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeAllConnections();
      }),
  };
}
