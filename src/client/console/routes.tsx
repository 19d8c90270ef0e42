/** The pages. */

import type { FastifyInstance, FastifyReply } from 'fastify';
import { csvOfContacts } from '../contactsCsv';
import { listContacts } from '../queries/contacts';
import type { ConsoleDeps } from './deps';
import { queryOf } from './forms';
import type { Frames } from './frames';
import type { LiveUpdates } from './live';
import { contactsPage } from './pages/contacts';
import { page } from './pages/layout';
import { mailboxesPage } from './pages/mailboxes';
import { makeOverviewPage } from './pages/overview';
import { peoplePage } from './pages/people';
import { threadPage } from './pages/thread';
import { threadsPage } from './pages/threads';
import type { VNode } from 'preact';

export function addPages(app: FastifyInstance, deps: ConsoleDeps, frames: Frames, live: LiveUpdates): void {
  const { operator } = deps;
  const send = (reply: FastifyReply, document: VNode): FastifyReply =>
    reply.type('text/html; charset=utf-8').send(page(document));

  const lists = {
    '/': makeOverviewPage(),
    '/threads': threadsPage,
    '/people': peoplePage,
    '/contacts': contactsPage,
    '/mailboxes': mailboxesPage,
  } as const;
  for (const [path, make] of Object.entries(lists))
    app.get(path, async (request, reply) => {
      const frame = await frames.of(request, reply);
      return send(reply, await make(deps, frame, queryOf(request)));
    });

  app.get<{ Params: { '*': string } }>('/threads/*', async (request, reply) => {
    const frame = await frames.of(request, reply);
    const shown = await threadPage(deps, frame, request.params['*'], queryOf(request)('done') ?? null, null);
    if (shown === null) {
      reply.callNotFound();
      return reply;
    }
    return send(reply, shown);
  });

  app.get('/contacts.json', async (_request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="contacts.json"')
      .send(await listContacts(operator.db, {})),
  );
  app.get('/contacts.csv', async (_request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="contacts.csv"')
      .type('text/csv; charset=utf-8')
      .send(csvOfContacts(await listContacts(operator.db, {}))),
  );

  app.get('/events', (request, reply) => {
    const stream = live.open(queryOf(request)('thread') ?? null);
    if (stream === null) return reply.code(503).header('retry-after', '60').send('Too many pages are open.');
    return reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8').send(stream);
  });
}
