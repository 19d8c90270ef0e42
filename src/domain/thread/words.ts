/** A thread's standing in plain words, for the Temporal UI, the command line and logs. No personal data. */

import type { AskedWhy, ThreadState, WaitReason } from './state';
import type { Step } from './nextStep';

/** One sentence: what happens next, when, and why not now. */
export function inWords(state: ThreadState, step: Step): string {
  switch (step.kind) {
    case 'decide':
      return step.replyIds.length === 0
        ? "The creator's answer is about to be judged."
        : `Judging ${count(step.replyIds.length, 'answer')} of the creator.`;
    case 'send':
      return `Stage ${step.stage} is being sent.`;
    case 'settle':
      return `Finding out whether stage ${step.stage} was accepted by the mail server.`;
    case 'wait':
      return waiting(state, step.status === 'needs_human', step.reason, step.untilMs);
    case 'close':
    case 'done':
      return `Closed: ${step.outcome.replace('_', ' ')}. ${sent(state)}`;
  }
}

/** `14:05 UTC on 2026-03-01`. */
export function instantInWords(atMs: number): string {
  const iso = new Date(atMs).toISOString();
  return `${iso.slice(11, 16)} UTC on ${iso.slice(0, 10)}`;
}

function waiting(
  state: ThreadState,
  human: boolean,
  reason: WaitReason | null,
  untilMs: number | null,
): string {
  const until = untilMs === null ? '' : ` until ${instantInWords(untilMs)}`;
  if (human || reason === null)
    return `A person has to decide${until}, then the thread closes.${askedWhy(state)} ${sent(state)}`;
  const stage = state.nextStage === null ? 'The end of the thread' : `Stage ${state.nextStage}`;
  switch (reason) {
    case 'STAGE_DELAY':
      return `${stage} is due at ${instantInWords(untilMs ?? 0)}.${shifted(state)}`;
    case 'REPLY_WINDOW':
      return `All stages are done; a late answer is awaited${until}.`;
    case 'SEND_WINDOW':
      return `${stage} waits for the hours in which this mailbox may send${until}.`;
    case 'SEND_GAP':
      return `${stage} waits for its turn after the mailbox's last send${until}.`;
    case 'DAILY_CAP':
      return `${stage} waits: the mailbox's cap of sends in 24 hours is spent${until}.`;
    case 'PROVIDER_QUOTA':
      return `${stage} is held: the mail provider takes no more from this mailbox${until}.`;
    case 'FROZEN':
      return `${stage} is held: an operator froze all sends. \`mosaic thaw\` lets them go; until then nothing leaves. ${sent(state)}`;
    case 'MAILBOX_DOWN':
      return `Held: the mailbox cannot be reached or its login is refused; looked at again${until === '' ? ' when it is back' : until}.`;
    case 'CLASSIFIER':
      return `An answer waits to be judged: the model asked to come back later${until}.`;
    case 'PAUSED':
      return `Held: an operator paused the thread. ${sent(state)}`;
    case 'OUT_OF_OFFICE':
      return `Held: the creator is out of office${until}. ${sent(state)}`;
    case 'SEND_UNDECIDED':
      return `Held: it cannot be known whether stage ${state.openSend?.stage ?? '?'} was accepted. Look into the mailbox's sent mail, then resolve the send.`;
  }
}

function shifted({ shiftedFromMs }: ThreadState): string {
  if (shiftedFromMs === undefined || shiftedFromMs === null) return '';
  return ` It could not leave at ${instantInWords(shiftedFromMs)} and was moved to the same time of a later day (LATE_POLICY).`;
}

/** Where a send was the cause; an answer that nobody was sure of is the usual one, and goes without saying. */
function askedWhy(state: ThreadState): string {
  const stage = `Stage ${state.nextStage ?? state.stagesSent}`;
  const why = state.askedWhy ?? null;
  return why === null ? '' : ` ${stage} was not sent: ${WHY_NOT_SENT[why]}.`;
}

const WHY_NOT_SENT: Readonly<Record<AskedWhy, string>> = {
  suppressed: 'nothing automated may go to this address any more',
  too_many: 'this person had three automated mails within 30 days',
  other_sequence: 'another sequence of this person runs, and only one may; end that one first',
  too_late: 'it was held up for longer than LATE_POLICY allows',
  refused: 'the mail server refused it for good, or it cannot be composed',
};

function sent(state: ThreadState): string {
  return `${count(state.stagesSent, 'follow-up')} sent.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
