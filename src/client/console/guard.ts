/** What every request passes first: the name that it asks for, where it comes from, and what every answer says. */

import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ConsoleConfig } from '../../config';

/** A refusal before any page: the status, and a sentence. */
export class Refused extends Error {
  constructor(
    readonly statusCode: number,
    readonly title: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Nothing but our own files, no script or style within a page, no frame around it. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

export async function addGuard(app: FastifyInstance, settings: ConsoleConfig): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    frameguard: { action: 'deny' },
    // Without a referrer browsers would call the origin of our own forms "null".
    referrerPolicy: { policy: 'same-origin' },
    // The proxy's matter, who knows whether there is https.
    strictTransportSecurity: false,
  });
  app.addHook('onRequest', (request, reply, next) => {
    void reply.header('cache-control', 'no-store');
    next(refusal(request, settings));
  });
}

function refusal(request: FastifyRequest, { hosts }: ConsoleConfig): Refused | undefined {
  const host = hostOf(request.headers.host);
  if (hosts !== null && (host === null || !hosts.includes(host)))
    return new Refused(
      421,
      'Another name',
      `The console does not answer under the name of this address. It answers under ${hosts.join(', ')}; CONSOLE_HOSTS adds names.`,
    );
  const { guardsItself = false } = request.routeOptions.config;
  if (!guardsItself && !['GET', 'HEAD', 'OPTIONS'].includes(request.method) && isFromElsewhere(request))
    return new Refused(403, 'Not from here', 'This order came from another site, so it was not carried out.');
  return undefined;
}

/** Without the port: a tunnel may have another. */
function hostOf(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

/** By what browsers say of themselves; what says nothing is no browser, and the token in the form decides. */
function isFromElsewhere({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
