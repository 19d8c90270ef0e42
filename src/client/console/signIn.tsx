/** Signing in and out. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Secret } from '../../config';
import type { ConsoleDeps } from './deps';
import { formOf, text } from './forms';
import { Refused } from './guard';
import { ownPath, withQuery } from './links';
import { page } from './pages/layout';
import { ComingIn, SignIn } from './pages/signIn';
import { ANYONE, nameOf, type Visitors } from './visitors';

/** Per address that asks, right or wrong. */
const TRIES = { max: 5, timeWindow: '1 minute' };

export function addSignIn(app: FastifyInstance, { settings, log }: ConsoleDeps, visitors: Visitors): void {
  const { password, proxy } = settings;
  const asksPassword = password !== null;
  const proxySignsIn = !asksPassword && proxy.userHeader !== null;

  const show = (reply: FastifyReply, next: string, name: string, problem: string | null): FastifyReply => {
    const token = reply.generateCsrf({ userInfo: ANYONE });
    return reply
      .type('text/html; charset=utf-8')
      .send(
        page(<SignIn asksPassword={asksPassword} token={token} next={next} name={name} problem={problem} />),
      );
  };

  app.get('/sign-in', { config: { isPublic: true } }, (request, reply) => {
    if (proxySignsIn) throw notNamed();
    return show(reply, ownPath(text(request.query, 'next')), '', null);
  });

  app.post('/sign-in', { config: { isPublic: true, rateLimit: TRIES } }, async (request, reply) => {
    const form = formOf(request);
    const next = ownPath(form('next'));
    const name = nameOf(form('name'));
    if (proxySignsIn) throw notNamed();
    if (password !== null && !isSame(password, form('password') ?? '')) {
      log.warn('Console: a wrong password', { from: request.ip });
      return show(reply.code(401), next, form('name') ?? '', 'The password is not right.');
    }
    if (name === null) return show(reply.code(422), next, '', 'Write a name of at most 60 characters.');
    await visitors.signIn(request, reply, name);
    return reply.redirect(next, 303);
  });

  app.post('/sign-out', async (request, reply) => {
    await visitors.signOut(request, reply);
    return reply.redirect('/', 303);
  });
}

const notNamed = (): Refused =>
  new Refused(
    401,
    'Not signed in',
    'The proxy in front of the console did not say who you are. Sign in there; where there is none, nobody is let in.',
  );

/** What a request gets that must sign in first. */
export function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.method !== 'GET') return reply.redirect('/sign-in', 303);
  // The session's cookie is never sent along with a link from another site: the same page asks once more, as itself.
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return reply.type('text/html; charset=utf-8').send(page(<ComingIn />));
  return reply.redirect(withQuery('/sign-in', { next: request.url === '/' ? undefined : request.url }), 303);
}

/** In a time that says nothing about where they differ. */
function isSame(password: Secret, tried: string): boolean {
  const hash = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(hash(password.reveal()), hash(tried));
}
