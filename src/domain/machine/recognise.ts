import type { CutText, MailKind, ParsedMail } from '../mail';
import { OTHER_HOURS } from './absence-words';
import { automaticByHeaders, listByHeaders } from './automatic-headers';
import { complaint } from './complaint';
import { deliveryReport } from './delivery-report';
import { noteWithoutHeaders, saysAway } from './out-of-office';
import { statedReturnMs, statesReturn } from './return-date';

/** Headers of automatic answers, as against other mail that programs send. */
const AUTO_REPLY = /^(?:auto-submitted|x-(?:mail-)?auto(?:reply|respon))/i;

/**
 * Who or what wrote a mail. Structure and headers come first, words last: reports of failed delivery, abuse reports, automatic
 * answers by their headers, list mail, and notes of absence by their words in the languages that creators write in.
 *
 * @param receivedAtMs when the mail came: dates without a year and bare weekdays are read from it
 */
export function recogniseMachine(mail: ParsedMail, cut: CutText, receivedAtMs: number): MailKind {
  const report = complaint(mail) ?? deliveryReport(mail, cut);
  if (report !== null) return report;
  const automatic = automaticByHeaders(mail);
  if (automatic !== null) {
    if (saysAway(mail, cut) || (AUTO_REPLY.test(automatic) && statesReturn(cut.written, receivedAtMs))) {
      return awayUntil(mail, cut, receivedAtMs, automatic);
    }
    return { kind: 'automatic', why: automatic };
  }
  const list = listByHeaders(mail);
  if (list !== null) return { kind: 'list', why: list };
  const note = noteWithoutHeaders(mail, cut, receivedAtMs);
  if (note === null) return { kind: 'human' };
  return note.isAbsence || saysAway(mail, cut) || statesReturn(cut.written, receivedAtMs)
    ? awayUntil(mail, cut, receivedAtMs, note.why)
    : { kind: 'automatic', why: note.why };
}

function awayUntil(mail: ParsedMail, cut: CutText, receivedAtMs: number, why: string): MailKind {
  // Hours and days of work are no end of an absence.
  const isAway = !OTHER_HOURS.test(cut.written);
  const untilMs =
    statedReturnMs(cut.written, receivedAtMs, isAway) ?? statedReturnMs(mail.subject, receivedAtMs);
  return { kind: 'out_of_office', untilMs, why };
}
