/** `mosaic threads pause` and the like: orders to one thread, or to all that a query finds. */

import type { Command } from 'commander';
import type { Order } from '../../domain/thread/orders';
import type { Intent } from '../../domain/verdict';
import type { ThreadReport } from '../../workflows/creatorThread.contract';
import { done, type Answer } from '../answer';
import type { Operator } from '../operator';
import { cancelThread, type Cancelled } from '../threadCancel';
import { durationArgument, intentArgument } from './arguments';
import { workflowLink } from '../uiLinks';
import { orderSelection, selectionOptions, type SelectionOptions } from './threadSelection';
import { at } from './times';
import { answer, orderedBy, orderedOptions, type OrderedOptions, type Terminal } from './verb';

const SELECTABLE_ORDERS = [
  { name: 'pause', kind: 'pause', description: 'hold all sends of a thread' },
  { name: 'resume', kind: 'resume', description: 'let a paused or held thread go on' },
  {
    name: 'hand-off',
    kind: 'handOff',
    description: 'take a thread over: nothing more is sent, and it closes',
  },
] as const;

const SINGLE_ORDERS = [
  { name: 'send-now', kind: 'sendNow', description: 'send the next stage now: skips delay, window and gap' },
  { name: 'skip', kind: 'skip', description: 'leave out the next stage' },
] as const;

export function addThreadOrders(threads: Command, terminal: Terminal): void {
  for (const { name, kind, description } of SELECTABLE_ORDERS)
    selectionOptions(threads.command(`${name} [workflowId]`))
      .description(`${description}; or of each that a query finds`)
      .action((workflowId: string | undefined, options: SelectionOptions, command: Command) =>
        workflowId !== undefined && options.query === undefined
          ? give(terminal, options, workflowId, { kind, ...orderedBy(options) })
          : orderSelection(terminal, command, { name, workflowId, options }, async (operator) => {
              const orders = await operator.orders();
              return (each) => orders.give(each, { kind, ...orderedBy(options) });
            }),
      );

  selectionOptions(threads.command('cancel [workflowId]'))
    .description('stop a thread for good: nothing more is sent, nobody is told; or each that a query finds')
    .action((workflowId: string | undefined, options: SelectionOptions, command: Command) =>
      workflowId !== undefined && options.query === undefined
        ? cancel(terminal, options, workflowId)
        : orderSelection(terminal, command, { name: 'cancel', workflowId, options }, (operator) =>
            Promise.resolve((each) => cancelWith(operator, each, options)),
          ),
    );

  for (const { name, kind, description } of SINGLE_ORDERS)
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
      const cancelled = await cancelWith(operator, workflowId, options);
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

async function cancelWith(
  operator: Operator,
  workflowId: string,
  options: OrderedOptions,
): Promise<Answer<Cancelled>> {
  return cancelThread(
    await operator.temporal(),
    operator.lookup,
    operator.threads,
    workflowId,
    orderedBy(options),
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
