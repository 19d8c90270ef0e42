/** `email_replies`: a mail as a row, and a row as a mail. */

import type { NewReply, ReplyRecord } from '../../activities/ports';
import type { NewReplyRow, ReplyRow } from './schema';
import {
  fromInstant,
  fromInstantOrNull,
  storable,
  storableOrNull,
  toInstant,
  toInstantOrNull,
  toJson,
} from './values';

export function replyColumns(threadId: string, reply: NewReply): NewReplyRow {
  return {
    thread_id: threadId,
    mailbox: reply.mailbox,
    message_key: reply.messageKey,
    message_id: storableOrNull(reply.messageId),
    kind: reply.kind,
    why: storableOrNull(reply.why),
    from_address: storableOrNull(reply.fromAddress),
    subject: storableOrNull(reply.subject),
    written: storableOrNull(reply.written),
    signature: storableOrNull(reply.signature),
    quoted: storableOrNull(reply.quoted),
    vcards: toJson(reply.vcards.map(storable)),
    sender_matches: reply.senderMatches,
    authentication: reply.authentication,
    new_people: reply.newPeople,
    away_until: toInstantOrNull(reply.awayUntilMs),
    folder: storable(reply.location.folder),
    uid_validity: reply.location.uidValidity,
    uid: reply.location.uid,
    size_bytes: reply.sizeBytes,
    received_at: toInstant(reply.receivedAtMs),
    seen_at: toInstant(reply.seenAtMs),
    ready_at: toInstant(reply.readyAtMs),
  };
}

export function replyRecord(row: ReplyRow): ReplyRecord {
  return {
    replyId: row.id,
    threadId: row.thread_id,
    mailbox: row.mailbox,
    messageKey: row.message_key,
    messageId: row.message_id,
    kind: row.kind,
    why: row.why,
    fromAddress: row.from_address,
    subject: row.subject,
    written: row.written,
    signature: row.signature,
    quoted: row.quoted,
    vcards: row.vcards,
    senderMatches: row.sender_matches,
    authentication: row.authentication,
    newPeople: row.new_people,
    awayUntilMs: fromInstantOrNull(row.away_until),
    location: { folder: row.folder, uidValidity: row.uid_validity, uid: Number(row.uid) },
    sizeBytes: Number(row.size_bytes),
    receivedAtMs: fromInstant(row.received_at),
    seenAtMs: fromInstant(row.seen_at),
    readyAtMs: fromInstant(row.ready_at),
    signalledAtMs: fromInstantOrNull(row.signalled_at),
    decidedAtMs: fromInstantOrNull(row.decided_at),
    handedOffAtMs: fromInstantOrNull(row.handed_off_at),
  };
}
