/**
 * What a creator thread listens to. Handlers only note facts; the workflow's loop acts on them. A person may type any of them into
 * the Temporal UI: what cannot be read is told there, and never fails a workflow task.
 */

import { log, setDefaultSignalHandler, setDefaultUpdateHandler, setHandler } from '@temporalio/workflow';
import { ApplicationFailure, type SignalDefinition, type UpdateDefinition } from '@temporalio/common';
import type { Parsed } from '../domain/sending/parsed';
import type { ThreadEvent } from '../domain/thread/events';
import { readAbsence, readReplyId } from '../domain/thread/messages';
import { malformed, type Order } from '../domain/thread/orders';
import * as contract from './creatorThread.contract';

export interface Listener {
  /** A fact that is recorded at the next step. */
  note(event: ThreadEvent): void;
  /** A mail of the creator's, which the tables know already. */
  noteReply(replyId: string): void;
  report(): contract.ThreadReport;
  /** Why the order is refused now; null when it is not. */
  refusal(order: Order): string | null;
  carryOut(order: Order): Promise<contract.ThreadReport>;
  /** For the person who looks at the thread. */
  warn(sentence: string): void;
}

const EXAMPLE = '{"by": "your name", "reason": "why, or null"}';
const REPLY = 'Sent by the program: {"replyId": "123"}, the row id of the mail in email_replies.';

export function listen(listener: Listener): void {
  listenToSignals(listener);
  listenToOrders(listener);
  setHandler(contract.stateQuery, () => listener.report(), {
    description:
      'How the thread stands: status, stages sent, verdict, outcome, what it waits for and until when. Takes no input.',
  });
  setDefaultSignalHandler((name) => {
    warn(listener, `There is no signal "${name}", so nothing was done. ${namesInWords()}`);
  });
  setDefaultUpdateHandler((name) => {
    throw ApplicationFailure.nonRetryable(`There is no update "${name}". ${namesInWords()}`, 'NoSuchUpdate');
  });
}

function listenToSignals(listener: Listener): void {
  const onReply = (definition: SignalDefinition<[contract.ReplyMessage]>, meaning: string): void => {
    setHandler(
      definition,
      (message: unknown) => {
        take(listener, definition.name, readReplyId(message), (replyId) => {
          listener.noteReply(replyId);
        });
      },
      { description: `${meaning} ${REPLY}` },
    );
  };
  onReply(contract.replyReceived, 'A human mail came in: the sequence stops, and the mail is judged.');
  onReply(contract.contactProvided, 'A human mail with a contact came in.');
  onReply(contract.optedOut, 'A human mail came in that asks for no more mail.');
  setHandler(
    contract.bounced,
    () => {
      listener.note({ kind: 'bounced', atMs: Date.now() });
    },
    { description: `The creator's address refuses mail for good: the thread closes as bounced. ${REPLY}` },
  );
  setHandler(
    contract.outOfOffice,
    (message: unknown) => {
      take(listener, contract.outOfOffice.name, readAbsence(message, Date.now()), (untilMs) => {
        listener.note({ kind: 'out_of_office', untilMs, atMs: Date.now() });
      });
    },
    {
      description:
        'An out-of-office notice: the wait is held until then. {"replyId": "123", "untilMs": 1767225600000} (milliseconds since the epoch).',
    },
  );
  setHandler(
    contract.ownMailSeen,
    () => {
      listener.note({ kind: 'own_mail_seen', atMs: Date.now() });
    },
    {
      description: `A colleague wrote in the thread by hand: a person has taken over, and it closes. ${REPLY}`,
    },
  );
  setHandler(
    contract.wake,
    () => {
      listener.note({ kind: 'woken', atMs: Date.now() });
    },
    {
      description: 'What blocked the thread may be over: try again now. Takes no input, and is always safe.',
    },
  );
}

function listenToOrders(listener: Listener): void {
  const onOrder = <Args extends object>(
    definition: UpdateDefinition<contract.ThreadReport, [Args]>,
    toOrder: (args: Args) => Order,
    description: string,
  ): void => {
    setHandler(definition, (args: Args) => listener.carryOut(toOrder(args)), {
      description,
      validator: (args: Args) => {
        const order = toOrder(args);
        const no = malformed(order) ?? listener.refusal(order);
        if (no !== null) throw new Error(no);
      },
    });
  };
  // The kind last: what a person types may hold a word of that name, too.
  onOrder(
    contract.pause,
    (args) => ({ ...args, kind: 'pause' }),
    `Hold all sends of this thread. ${EXAMPLE}`,
  );
  onOrder(
    contract.resume,
    (args) => ({ ...args, kind: 'resume' }),
    `Let a paused or held thread go on. ${EXAMPLE}`,
  );
  onOrder(
    contract.snooze,
    (args) => ({ ...args, kind: 'snooze' }),
    'No send before `forMs` milliseconds have passed; two days are {"by": "your name", "reason": null, "forMs": 172800000}',
  );
  onOrder(
    contract.sendNow,
    (args) => ({ ...args, kind: 'sendNow' }),
    `Send the next stage now: skips delay, window and gap, never cap, pause or freeze. ${EXAMPLE}`,
  );
  onOrder(contract.skip, (args) => ({ ...args, kind: 'skip' }), `Leave out the next stage. ${EXAMPLE}`);
  onOrder(
    contract.handOff,
    (args) => ({ ...args, kind: 'handOff' }),
    `You take over: nothing more is sent, and the thread closes. ${EXAMPLE}`,
  );
  onOrder(
    contract.reclassify,
    (args) => ({ ...args, kind: 'reclassify' }),
    'Correct the verdict: interested (starts or goes on with the sequence), not_interested, clarification or contact_provided. {"by": "your name", "reason": null, "intent": "interested"}',
  );
  onOrder(
    contract.resolveSend,
    (args) => ({ ...args, kind: 'resolveSend' }),
    'After a look into the mailbox\'s sent mail: was the held send accepted? "sent" or "not_sent". {"by": "your name", "reason": null, "stage": 1, "resolution": "sent"}',
  );
}

function take<T>(listener: Listener, name: string, read: Parsed<T>, use: (value: T) => void): void {
  if (read.ok) use(read.value);
  else warn(listener, `The signal "${name}" could not be read, so nothing was done. ${read.problem}`);
}

function warn(listener: Listener, sentence: string): void {
  log.warn(sentence);
  listener.warn(sentence);
}

function namesInWords(): string {
  const { signals, updates } = contract.HANDLER_NAMES;
  return `Signals: ${signals.join(', ')}. Updates (orders, each with ${EXAMPLE}): ${updates.join(', ')}. Query: state.`;
}
