/** `mosaic threads pause` and the like: orders to one thread. */

import type { Command } from 'commander';
import type { Order } from '../../domain/thread/orders';
import type { Intent } from '../../domain/verdict';
import type { ThreadReport } from '../../workflows/creatorThread.contract';
import { done, type Answer } from '../answer';
import type { Operator } from '../operator';
import { cancelThread } from '../threadCancel';
import { durationArgument, intentArgument } from './arguments';
import { workflowLink } from './links';
import { at } from './times';
import { answer, orderedBy, orderedOptions, type OrderedOptions, type Terminal } from './verb';

const PLAIN_ORDERS = [
  { name: 'pause', kind: 'pause', description: 'hold all sends of a thread' },
  { name: 'resume', kind: 'resume', description: 'let a paused or held thread go on' },
  { name: 'send-now', kind: 'sendNow', description: 'send the next stage now: skips delay, window and gap' },
  { name: 'skip', kind: 'skip', description: 'leave out the next stage' },
  {
    name: 'hand-off',
    kind: 'handOff',
    description: 'take a thread over: nothing more is sent, and it closes',
  },
] as const;

export function addThreadOrders(threads: Command, terminal: Terminal): void {
  for (const { name, kind, description } of PLAIN_ORDERS)
    orderedOptions(threads.command(`${name} <workflowId>`))
      .description(description)
      .action((workflowId: string, options: OrderedOptions) =>
        give(terminal, options, workflowId, { kind, ...orderedBy(options) }),
      );

  orderedOptions(threads.command('snooze <workflowId>'))
    .description('send nothing before so much time has passed')
    .argument('<time>', 'how long, like 48h or 3d', durationArgument)
    .action((workflowId: string, forMs: number, options: OrderedOptions) =>
      give(terminal, options, workflowId, { kind: 'snooze', forMs, ...orderedBy(options) }),
    );

  orderedOptions(threads.command('reclassify <workflowId>'))
    .description("correct the verdict on the creator's answer; opens a closed thread again")
    .argument('<intent>', 'interested, not_interested, clarification or contact_provided', intentArgument)
    .action((workflowId: string, intent: Intent, options: OrderedOptions) =>
      give(terminal, options, workflowId, { kind: 'reclassify', intent, ...orderedBy(options) }),
    );

  orderedOptions(threads.command('cancel <workflowId>'))
    .description('stop a thread for good: nothing more is sent, nobody is told')
    .action((workflowId: string, options: OrderedOptions) => cancel(terminal, options, workflowId));
}

function give(terminal: Terminal, options: OrderedOptions, workflowId: string, order: Order): Promise<void> {
  return answer(
    terminal,
    options,
    async (operator) => {
      const orders = await operator.orders();
      return linked(operator, workflowId, await orders.give(workflowId, order));
    },
    standing,
  );
}

function cancel(terminal: Terminal, options: OrderedOptions, workflowId: string): Promise<void> {
  return answer(
    terminal,
    options,
    async (operator) => {
      const cancelled = await cancelThread(
        await operator.temporal(),
        operator.lookup,
        operator.threads,
        workflowId,
        orderedBy(options),
      );
      return linked(
        operator,
        workflowId,
        cancelled.kind === 'refused' ? cancelled : done({ cancelled: cancelled.value }),
      );
    },
    ({ cancelled, link }) =>
      cancelled === 'closed'
        ? 'Cancelled: no workflow ran for the thread, and its row is closed now.'
        : `Cancel requested: nothing more is sent. The thread shows as closed once a worker has recorded it.\n${link}`,
  );
}

function linked<T extends object>(operator: Operator, workflowId: string, given: Answer<T>) {
  if (given.kind === 'refused') return given;
  const { namespace } = operator.temporalTarget();
  const link = workflowLink(operator.config.temporalUiUrl, namespace, workflowId);
  return done({ workflowId, ...given.value, link });
}

function standing(report: ThreadReport): string {
  const reason = report.waitingFor === null ? '' : ` (${report.waitingFor})`;
  const next = report.nextActionAt === null ? '' : `, next at ${at(report.nextActionAt)} UTC`;
  const outcome = report.outcome === null ? '' : ` as ${report.outcome}`;
  return `Done. The thread is now ${report.status}${reason}${outcome}${next}; stages sent: ${report.stage}.`;
}
