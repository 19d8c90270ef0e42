/** The orders that a thread takes as it stands, each a form that asks why. */

import type { ComponentChildren } from 'preact';
import { refusal, type Order } from '../../../domain/thread/orders';
import type { Stage, ThreadState } from '../../../domain/thread/state';
import { INTENTS } from '../../../domain/verdict';
import type { Frame } from '../pages/layout';
import { INTENT } from '../words';
import { OrderForm } from './orderForm';

const NOBODY = { by: 'nobody', reason: null };

interface Action {
  readonly kind: Order['kind'] | 'cancel';
  readonly label: string;
  readonly says: string;
  readonly danger?: boolean;
  /** One with which the state is asked; null: asked otherwise. */
  readonly probe: Order | null;
  readonly fields?: ComponentChildren;
}

const ACTIONS: readonly Action[] = [
  {
    kind: 'resume',
    label: 'Resume',
    says: 'Lets a paused or held thread go on.',
    probe: { kind: 'resume', ...NOBODY },
  },
  {
    kind: 'pause',
    label: 'Pause',
    says: 'Holds all sends of the thread until somebody resumes it.',
    probe: { kind: 'pause', ...NOBODY },
  },
  {
    kind: 'snooze',
    label: 'Snooze',
    says: 'Sends nothing before so much time has passed.',
    probe: { kind: 'snooze', forMs: 1, ...NOBODY },
    fields: (
      <label>
        For how long
        <input name="for" required placeholder="48h" pattern="\d+[smhd]?" maxLength={8} autocomplete="off" />
        <span class="note">Like 48h, 3d or 90m.</span>
      </label>
    ),
  },
  {
    kind: 'sendNow',
    label: 'Send now',
    says: 'Sends the next stage now: delay, window and gap do not count; caps, freeze and suppressions do.',
    probe: { kind: 'sendNow', ...NOBODY },
  },
  {
    kind: 'skip',
    label: 'Skip stage',
    says: 'Leaves out the next stage.',
    probe: { kind: 'skip', ...NOBODY },
  },
  {
    kind: 'handOff',
    label: 'Hand off',
    says: 'You take the thread over: nothing more is sent, and it closes.',
    probe: { kind: 'handOff', ...NOBODY },
  },
  {
    kind: 'reclassify',
    label: 'Reclassify',
    says: "Corrects the verdict on the creator's answer; opens a closed thread again.",
    probe: { kind: 'reclassify', intent: 'clarification', ...NOBODY },
    fields: (
      <label>
        The creator said
        <select name="intent" required>
          {INTENTS.map((intent) => (
            <option key={intent} value={intent}>
              {INTENT[intent]}
            </option>
          ))}
        </select>
      </label>
    ),
  },
  {
    kind: 'cancel',
    label: 'Cancel',
    says: 'Stops the thread for good: nothing more is sent, nobody is told.',
    danger: true,
    probe: null,
  },
];

export function ThreadActions({
  state,
  workflowId,
  frame,
}: {
  state: ThreadState;
  workflowId: string;
  frame: Frame;
}) {
  const possible = ACTIONS.filter(({ probe }) =>
    probe === null ? state.closed === null : refusal(state, probe) === null,
  );
  if (possible.length === 0)
    return <p class="note">The thread is closed and stays so: there is nothing to order.</p>;
  return (
    <section aria-label="Orders" class="orders">
      {possible.map(({ kind, label, says, danger = false, fields }) => (
        <OrderForm
          key={kind}
          label={label}
          says={says}
          group="order"
          action="/orders/thread"
          fields={{ workflowId, order: kind }}
          submit={label}
          frame={frame}
          asksReason
          danger={danger}
        >
          {fields}
        </OrderForm>
      ))}
    </section>
  );
}

/** For a send of which the machine could not find out whether it was accepted. */
export function ResolveSend({
  workflowId,
  stage,
  frame,
}: {
  workflowId: string;
  stage: Stage;
  frame: Frame;
}) {
  return (
    <OrderForm
      label={`Resolve stage ${stage}`}
      says="Look into the mailbox's sent mail first: is the mail with this Message-ID there?"
      action="/orders/thread"
      fields={{ workflowId, order: 'resolveSend', stage: String(stage) }}
      submit="Resolve"
      frame={frame}
      asksReason
    >
      <fieldset>
        <legend>The mail was</legend>
        <label class="inline">
          <input type="radio" name="resolution" value="sent" required /> sent
        </label>
        <label class="inline">
          <input type="radio" name="resolution" value="not_sent" required /> not sent
        </label>
      </fieldset>
    </OrderForm>
  );
}
