/** Orders from the pages: the same as the command line's, given the same way. */

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseDurationMs } from '../../domain/duration';
import type { Order } from '../../domain/thread/orders';
import type { Ordered } from '../../domain/thread/events';
import { INTENTS } from '../../domain/verdict';
import { done, refused, type Answer } from '../answer';
import { resumeMailbox } from '../mailboxResume';
import { listSends } from '../queries/sends';
import { freeze, thaw } from '../sendFreeze';
import { resolveSend } from '../sendResolve';
import { cancelThread } from '../threadCancel';
import type { ConsoleDeps } from './deps';
import { formOf, oneOf } from './forms';
import type { Frames } from './frames';
import { threadPath, withQuery } from './links';
import { page } from './pages/layout';
import { mailboxesWith } from './pages/mailboxes';
import { threadPage } from './pages/thread';
import { recordedSince } from './recorded';
import { nameOf, type Visitors } from './visitors';

type ThreadOrder = Order | ({ readonly kind: 'cancel' } & Ordered);

const ORDERS = [
  'pause',
  'resume',
  'snooze',
  'sendNow',
  'skip',
  'handOff',
  'reclassify',
  'cancel',
  'resolveSend',
] as const satisfies readonly ThreadOrder['kind'][];

const HTML = 'text/html; charset=utf-8';
const MAX_REASON_CHARACTERS = 300;
const REFUSED = 409;

export function addOrders(app: FastifyInstance, deps: ConsoleDeps, frames: Frames, visitors: Visitors): void {
  const { operator, log } = deps;

  /** Who orders it and why. Whoever was nobody so far is known by the name from now on. */
  const orderedBy = async (request: FastifyRequest, reply: FastifyReply): Promise<Answer<Ordered>> => {
    const form = formOf(request);
    const by = request.visitor?.name ?? nameOf(form('by'));
    if (by === null) return refused('Say who orders this: write your name, at most 60 characters.');
    const reason = form('reason');
    if (reason === undefined || reason.length > MAX_REASON_CHARACTERS)
      return refused(
        `Say why, in at most ${MAX_REASON_CHARACTERS} characters: the reason is kept with the order.`,
      );
    if (request.visitor?.name === null) {
      await visitors.signIn(request, reply, by);
      request.visitor = { ...request.visitor, name: by, via: 'session' };
    }
    return done({ by, reason });
  };

  app.post('/orders/thread', async (request, reply) => {
    const form = formOf(request);
    const workflowId = form('workflowId') ?? '';
    const ordered = await orderedBy(request, reply);
    const order = ordered.kind === 'done' ? threadOrderOf(form, ordered.value) : ordered;
    const answer = order.kind === 'done' ? await giveThreadOrder(deps, workflowId, order.value) : order;
    log.info('Console: an order to a thread', {
      workflowId,
      order: form('order') ?? '',
      answer: answer.kind,
    });
    if (answer.kind === 'done')
      return reply.redirect(withQuery(threadPath(workflowId), { done: answer.value }), 303);
    const shown = await threadPage(deps, await frames.of(request, reply), workflowId, null, answer.why);
    if (shown === null) {
      reply.callNotFound();
      return reply;
    }
    return reply.code(REFUSED).type(HTML).send(page(shown));
  });

  const mailboxes = async (request: FastifyRequest, reply: FastifyReply, answer: Answer<string>) => {
    if (answer.kind === 'done') return reply.redirect(withQuery('/mailboxes', { done: answer.value }), 303);
    const frame = await frames.of(request, reply);
    return reply
      .code(REFUSED)
      .type(HTML)
      .send(page(await mailboxesWith(deps, frame, null, answer.why)));
  };

  app.post('/orders/mailbox', async (request, reply) => {
    const mailbox = formOf(request)('mailbox')?.toLowerCase() ?? '';
    const { client } = await operator.temporal();
    const answer = await resumeMailbox(operator.db, client, await operator.signals(), mailbox);
    log.info('Console: a mailbox is resumed', { mailbox, answer: answer.kind });
    return mailboxes(
      request,
      reply,
      answer.kind === 'done' ? done(answer.value.watcherTold ? 'resumed' : 'unwatched') : answer,
    );
  });

  app.post('/orders/sends', async (request, reply) => {
    const order = oneOf(['freeze', 'thaw'], formOf(request)('order'));
    const ordered = await orderedBy(request, reply);
    if (ordered.kind === 'refused') return mailboxes(request, reply, ordered);
    if (order === undefined) return mailboxes(request, reply, refused('There is no such order.'));
    const answer =
      order === 'freeze'
        ? await freeze(operator.db, ordered.value, Date.now())
        : await thaw(operator.db, () => operator.signals(), ordered.value, Date.now());
    log.info('Console: all sends', { order, answer: answer.kind });
    return mailboxes(
      request,
      reply,
      answer.kind === 'done' ? done(order === 'freeze' ? 'frozen' : 'thawed') : answer,
    );
  });
}

/** The order that the form asks for, or what it lacks. */
function threadOrderOf(form: (name: string) => string | undefined, ordered: Ordered): Answer<ThreadOrder> {
  const kind = oneOf(ORDERS, form('order'));
  switch (kind) {
    case 'pause':
    case 'resume':
    case 'sendNow':
    case 'skip':
    case 'handOff':
    case 'cancel':
      return done({ kind, ...ordered });
    case 'snooze': {
      const forMs = parseDurationMs(form('for') ?? '');
      return forMs === null || forMs <= 0
        ? refused('Write for how long, like 48h, 3d or 90m.')
        : done({ kind, forMs, ...ordered });
    }
    case 'reclassify': {
      const intent = oneOf(INTENTS, form('intent'));
      return intent === undefined
        ? refused('Choose what the creator said.')
        : done({ kind, intent, ...ordered });
    }
    case 'resolveSend': {
      const stage = ([1, 2, 3] as const).find((each) => String(each) === form('stage'));
      const resolution = oneOf(['sent', 'not_sent'], form('resolution'));
      return stage === undefined || resolution === undefined
        ? refused('Choose whether the mail was sent.')
        : done({ kind, stage, resolution, ...ordered });
    }
    case undefined:
      return refused('There is no such order.');
  }
}

/** Done: the order's name, once the tables show it. */
async function giveThreadOrder(
  { operator }: ConsoleDeps,
  workflowId: string,
  order: ThreadOrder,
): Promise<Answer<string>> {
  const recorded = await recordedSince(operator, workflowId);
  const answer = await given(operator, workflowId, order);
  if (answer.kind === 'refused') return answer;
  await recorded();
  return done(order.kind);
}

async function given(
  operator: ConsoleDeps['operator'],
  workflowId: string,
  order: ThreadOrder,
): Promise<Answer<unknown>> {
  const { db, lookup, threads } = operator;
  switch (order.kind) {
    case 'cancel': {
      const { by, reason } = order;
      return cancelThread(await operator.temporal(), lookup, threads, workflowId, { by, reason });
    }
    case 'resolveSend':
      return resolveSend(
        await operator.orders(),
        lookup,
        threads,
        (id) => listSends(db, { workflowId: id }),
        workflowId,
        order,
      );
    case 'pause':
    case 'resume':
    case 'snooze':
    case 'sendNow':
    case 'skip':
    case 'handOff':
    case 'reclassify':
      return (await operator.orders()).give(workflowId, order);
  }
}
