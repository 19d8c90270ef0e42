/** Fixed bounds of the send protocol. */

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The cap's window. */
export const CAP_WINDOW_MS = DAY_MS;

/** Never more than so many automated mails to one person in so long, over all mailboxes. */
export const MAX_MAILS_TO_ONE_PERSON = 3;
export const MAX_MAILS_WINDOW_MS = 30 * DAY_MS;

/** Policy refusals in a row that hold a mailbox. */
export const POLICY_REFUSALS_THAT_HOLD = 3;

/** Overdue sends of one mailbox leave at least so far apart, where no longer gap is configured. */
export const OVERDUE_GAP_MS = 2 * SECOND_MS;
/** A send this late is overdue even if nothing is recorded to have held it: the workers themselves were down. */
export const OVERDUE_AFTER_MS = 10 * SECOND_MS;

/** The last look into the thread is at most this old when the row is fenced. */
export const LOOK_MAX_AGE_MS = 5 * SECOND_MS;

/**
 * From the claim of the wire to the first byte of the mail. A process that was stopped for longer in between (a paused
 * virtual machine) gives up instead of sending what was settled without it.
 */
export const CLAIM_VALID_MS = 30 * SECOND_MS;

/** How long the server may keep silent; after the dot a shorter wait would only make ambiguity (RFC 5321, 4.5.3.2: 10 minutes). */
export const REPLY_TIMEOUT_MS = 10 * MINUTE_MS;

/**
 * The server has accepted a mail, if ever, within so long after its fence. Reservations without a known instant of
 * acceptance count in the cap until this has passed too.
 */
export const WIRE_LIMIT_MS = 15 * MINUTE_MS;

/** How long an account is left alone after its provider said that the daily quota is used up. */
export const PROVIDER_QUOTA_PAUSE_MS = DAY_MS;
