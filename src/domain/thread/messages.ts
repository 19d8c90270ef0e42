/** Signals as they come in: from the program, or typed by a person. One that cannot be read must not stop the thread. */

import { parsed, problem, type Parsed } from '../sending/parsed';

/** Row ids of `email_replies`: decimal, and PostgreSQL's bigint has 19 digits. */
const ROW_ID = /^[1-9]\d{0,17}$/;
/** No notice holds a thread for longer, whatever is configured. */
const LONGEST_ABSENCE_MS = 366 * 86_400_000;
const REPLY_EXAMPLE = '{"replyId": "123"}, the row id of the mail in email_replies';

/** The row id of a mail. */
export function readReplyId(message: unknown): Parsed<string> {
  const replyId = field(message, 'replyId');
  const text = typeof replyId === 'number' ? String(replyId) : replyId;
  return typeof text === 'string' && ROW_ID.test(text) ? parsed(text) : problem(`It takes ${REPLY_EXAMPLE}.`);
}

/** Until when the creator is away. */
export function readAbsence(message: unknown, nowMs: number): Parsed<number> {
  const untilMs = field(message, 'untilMs');
  return typeof untilMs === 'number' && untilMs > 0 && untilMs <= nowMs + LONGEST_ABSENCE_MS
    ? parsed(untilMs)
    : problem(
        'It takes {"replyId": "123", "untilMs": 1767225600000}: milliseconds since the epoch, at most a year ahead.',
      );
}

function field(message: unknown, name: string): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;
}
