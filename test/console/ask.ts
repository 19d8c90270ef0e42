import { request, type IncomingHttpHeaders } from 'node:http';

export interface Asked {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

export interface Answered {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly cookies: readonly AnsweredCookie[];
}

interface AnsweredCookie {
  readonly name: string;
  readonly value: string;
  /** As the header spells them. */
  readonly attributes: readonly string[];
}

/** One request as it is given, whatever a browser would have added or refused. */
export function ask(
  server: string,
  { url, method = 'GET', headers = {}, payload = '' }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(server),
      {
        path: url,
        method,
        headers: { ...headers, 'content-length': Buffer.byteLength(payload) },
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            statusCode: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
            cookies: (response.headers['set-cookie'] ?? []).map(cookieOf),
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(payload);
  });
}

function cookieOf(header: string): AnsweredCookie {
  const [pair = '', ...attributes] = header.split(';').map((each) => each.trim());
  const [name = '', value = ''] = pair.split('=');
  return { name, value: decodeURIComponent(value), attributes };
}
