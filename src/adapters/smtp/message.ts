/** The bytes of a follow-up. */

import MailComposer from 'nodemailer/lib/mail-composer';
import type { ComposedFollowUp } from '../../domain/sending/composeFollowUp';

/**
 * One text/plain part with the text and nothing else, quoted-printable whatever the text holds: 7 bit would wrap the first
 * stage's line and mark it `format=flowed`. Auto-Submitted (RFC 3834) keeps other machines from answering.
 */
export function messageBytes(
  mail: ComposedFollowUp,
  displayName: string | null,
  nowMs: number,
): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: displayName ?? '', address: mail.mailbox },
    // An object is taken as it is; text would be parsed again, and what it hides as well.
    to: [{ name: '', address: mail.to }],
    subject: mail.subject,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: [...mail.references],
    date: new Date(nowMs),
    headers: { 'Auto-Submitted': 'auto-replied' },
    text: { content: mail.text, contentTransferEncoding: 'quoted-printable' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}
