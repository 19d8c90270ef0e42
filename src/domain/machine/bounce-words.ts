import { phrases } from '../text/phrases';

/** Subjects and opening words of delivery reports, as mail systems write them. */

export const REPORT_SUBJECT = phrases({
  atStart: [
    String.raw`(?:delivery\s+(?:status\s+)?(?:notification|failure|report|problem|error|has\s+failed|final|delayed)|undeliver(?:able|ed)|un-?deliverable|failure\s+(?:notice|delivery)|failed\s+(?:delivery|mail|to\s+deliver)|returned\s+(?:e?-?mail|message)|return\s+message|mail\s+(?:delivery\s+(?:failed|failure|status|system|error|report|problem|delayed)|could\s+not\s+be\s+delivered|system\s+error|failed|failure|not\s+delivered|error|undeliverable)|message\s+(?:delivery\s+(?:has\s+failed|failure|failed|delayed)|undeliverable|delayed|status|not\s+delivered|could\s+not)|(?:non|un)-?delivery|nondeliverable|could\s+not\s+(?:be\s+)?(?:send|deliver)|there\s+was\s+an?\s+error\s+sending|warning:\s+(?:message|could\s+not)|postmaster\s+notify|user\s+unknown|unable\s+to\s+deliver|bounced?\s+mail|rejected\s+mail|unzustellbar|nicht\s+zustellbar|zustellung\s+(?:fehlgeschlagen|nicht)|übermittlung\s+fehlgeschlagen|échec\s+(?:de\s+)?(?:la\s+)?(?:remise|distribution)|non\s+remis|message\s+non\s+(?:délivré|distribué|remis)|no\s+se\s+(?:puede|pudo)\s+entregar|no\s+entregado|error\s+de\s+entrega|não\s+(?:foi\s+)?(?:é\s+possível\s+)?entregar?|não\s+entregue|falha\s+n[ao]\s+entrega|mancato\s+recapito|impossibile\s+(?:recapitare|consegnare)|non\s+recapitabile|onbestelbaar|kan\s+niet\s+worden\s+bezorgd|nie\s+można\s+dostarczyć|niedostarczon|недоставлен|не\s+доставлен|не\s+удалось\s+доставить|ваше\s+сообщение\s+не|teslim\s+edilemedi|iletilemedi|tidak\s+terkirim|tidak\s+dapat\s+disampaikan|gagal\s+(?:terkirim|dikirim)|không\s+gửi\s+được|không\s+thể\s+(?:gửi|chuyển)|ส่งไม่ได้|ไม่สามารถส่ง|डिलीवर नहीं|تعذر تسليم|لم يتم تسليم|配信(?:不能|できません)|送信(?:できません|エラー)|系统退信|退信|投递失败|전송\s*실패)`,
    String.raw`.{0,60}(?:mail\s+delivery\s+failed|delivery\s+status\s+notification|returning\s+message\s+to\s+sender|delivery\s+(?:failure|has\s+failed)|配信できません|не\s+доставлено|undeliverable)`,
  ],
});

export const REPORT_BODY = phrases({
  anywhere: [
    String.raw`(?:could\s+not|couldn[’']t|cannot|can[’']t|unable\s+to|wasn[’']t\s+able\s+to|failed\s+to|was\s+not|did\s+not|has\s+not\s+been|had\s+trouble|error\s+(?:occurred\s+while\s+trying\s+to|(?:\S+\s+)?while\s+attempting\s+to|delivering))\s+(?:\S+\s+){0,3}?(?:be\s+)?(?:deliver|reach|sent\s+to)`,
    String.raw`delivery\s+(?:\S+\s+){0,6}?(?:failed|failure|delayed|aborted|errors?)`,
    String.raw`delevery\s+to`,
    String.raw`addresses?\s+(?:failed|had\s+(?:permanent|transient|delivery|fatal|problem))`,
    String.raw`following\s+addresse?s?\s+fail`,
    String.raw`undeliver(?:able|ed)`,
    String.raw`transcript\s+of\s+session`,
    String.raw`permanent\s+(?:fatal\s+)?error`,
    String.raw`mail\s+delivery\s+(?:software|system)`,
    String.raw`qmail-send`,
    String.raw`returned\s+to\s+sender`,
    String.raw`(?:user|host)\s+unknown`,
    String.raw`unknown\s+(?:user|host)`,
    String.raw`no\s+such\s+(?:user|mailbox)`,
    String.raw`not\s+a\s+member\s+of\s+this`,
    String.raw`failure\s+reasons`,
    String.raw`no\s+valid\s+recipients`,
    String.raw`rcpt\s+to:`,
    String.raw`notificationType\W{1,6}(?:bounce|complaint)`,
    String.raw`final-recipient\s?:`,
    String.raw`送信できません`,
    String.raw`配信(?:する|でき)`,
    String.raw`不能送达`,
    String.raw`не\s+может\s+быть\s+доставлено`,
    String.raw`konnte\s+nicht\s+(?:zugestellt|übermittelt)`,
    String.raw`n[’']a\s+(?:pas\s+)?pu\s+être\s+(?:remis|distribué|délivré)`,
    String.raw`no\s+(?:se\s+)?(?:ha\s+)?(?:podido|pudo)\s+(?:ser\s+)?entrega`,
    String.raw`não\s+(?:pôde|foi\s+possível)\s+(?:ser\s+)?entreg`,
    String.raw`impossibile\s+consegnare`,
    String.raw`non\s+è\s+stato\s+possibile\s+(?:recapitare|consegnare)`,
  ],
});
