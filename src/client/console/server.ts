/** The console as a server: who may ask, the pages, the orders, and the word at each change. */

import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formBody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { ConsoleSessions } from '../../adapters/postgres/consoleSessions';
import { addAssets } from './assets';
import { addCodecServer } from './codecServer';
import type { ConsoleDeps } from './deps';
import { addFailures } from './failures';
import { formOf } from './forms';
import { Frames } from './frames';
import { addGuard } from './guard';
import { LiveUpdates } from './live';
import { addOrders } from './orders';
import { addPages } from './routes';
import { addSignIn, askToSignIn } from './signIn';
import { ANYONE, Visitors, type Visitor } from './visitors';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered to everybody. */
    readonly isPublic?: boolean;
    /** Not the console's: it says itself who may ask, from where and how. */
    readonly guardsItself?: boolean;
  }
  interface FastifyRequest {
    /** Null: nobody has signed in, on a route that everybody may ask for. */
    visitor: Visitor | null;
  }
}

const MAX_FORM_BYTES = 16_384;

/** Listens nowhere yet: `listen` does, and `close` ends every stream and answers nothing more. */
export async function buildConsole(deps: ConsoleDeps): Promise<FastifyInstance> {
  const { settings, operator } = deps;
  const app = fastify({
    bodyLimit: MAX_FORM_BYTES,
    // Its log would hold what people search for.
    logger: false,
    trustProxy: (address) => settings.proxy.isTrusted(address),
    forceCloseConnections: true,
  });
  const visitors = new Visitors(
    settings,
    new ConsoleSessions(operator.db, settings.password?.reveal() ?? ''),
  );
  addFailures(app, deps);
  await addGuard(app, settings);
  await app.register(cookie);
  await app.register(formBody);
  await app.register(rateLimit, { global: false });
  app.decorateRequest('visitor', null);
  app.addHook('onRequest', async (request, reply) => {
    const { isPublic = false, guardsItself = false } = request.routeOptions.config;
    // A browser's question whether it may ask carries nobody's name.
    if (isPublic || guardsItself || request.method === 'OPTIONS') return;
    request.visitor = await visitors.visitorOf(request);
    if (request.visitor === null) return askToSignIn(request, reply);
  });
  await app.register(csrf, {
    cookieKey: 'mosaic_form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict' },
    csrfOpts: { hmacKey: randomBytes(32).toString('hex'), userInfo: true },
    getToken: (request) => formOf(request)('_csrf'),
    getUserInfo: ({ visitor }) => visitor?.key ?? ANYONE,
  });
  app.addHook('preHandler', (request, reply, next) => {
    const { guardsItself = false } = request.routeOptions.config;
    if (guardsItself || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) next();
    else app.csrfProtection.call(app, request, reply, next);
  });
  const live = new LiveUpdates(deps.changes);
  app.addHook('preClose', (done) => {
    live.close();
    done();
  });
  addAssets(app);
  addSignIn(app, deps, visitors);
  await addCodecServer(app, deps, visitors);
  const frames = new Frames(deps);
  addPages(app, deps, frames, live);
  addOrders(app, deps, frames, visitors);
  return app;
}
