/**
 * Why a mail was not delivered, as far as it matters here: is the address itself dead (nobody there, no such domain, moved
 * away, takes no mail), or was this mail refused, late, or the box full? Words of mail systems as their reports print them.
 */
export type BounceReason = 'dead_address' | 'other' | 'unknown';

const DEAD = [
  // Nobody of that name.
  /user\s+(?:is\s+)?(?:unknown|not\s+(?:found|known|exist)|does(?:n[’']t|\s+not)\s+exist)/i,
  /(?:unknown|invalid|non-?existent|bad|no\s+such|not\s+a\s+(?:valid|known))\s+(?:local\s+)?(?:user|mailbox|recipient|address|account|person|name|alias|id|part|destination\s+mailbox)/i,
  /(?:mailbox|account|address|recipient|user|e-?mail)\s+(?:\S+\s+){0,3}?(?:unknown|invalid|is\s+invalid|not\s+(?:be\s+)?found|(?:was\s+)?not\s+found|unavailable|does(?:n[’']t|\s+not)\s+exist|do(?:n[’']t|\s+not)\s+exist|doesnt\s+exist|is\s+not\s+(?:valid|recogni[sz]ed|known)|nonexistent|no\s+longer\s+(?:exists|valid|available|in\s+use))/i,
  /(?:recipient|address)\s+(?:\S+\s+){0,2}?rejected:?\s+(?:user|unknown|undeliverable|invalid|no\s+such|not\s+found)/i,
  /recipient\s*not\s*found|recipnotfound|recipient\s+(?:name\s+)?is\s+not\s+recogni[sz]ed|RESOLVER\.ADR\.RecipNotFound/i,
  /no\s+(?:such\s+)?(?:mailbox|user|recipient|account|valid\s+recipients?)\b|not\s+listed\s+in\s+(?:domino|public\s+name)/i,
  /(?:doesn[’']t|does\s+not|dont|don[’']t)\s+have\s+an?\s+\S+\s+account|is\s+not\s+(?:one\s+of\s+)?our\s+(?:customer|user|subscriber)|not\s+our\s+customer/i,
  /couldn[’']t\s+be\s+found|wasn[’']t\s+found\s+at|could\s+not\s+be\s+found|cannot\s+find\s+(?:this\s+)?(?:user|recipient|address)|not\s+a\s+registered/i,
  /(?:user|recipient|destinat\w+)\s+(?:inconnue?|desconhecid[oa]|desconocid[oa]|sconosciuto)|utilisateur\s+inconnu|usuario\s+(?:desconocido|inexistente)|benutzer\s+unbekannt|empfänger\s+unbekannt|сообщение\s+не\s+доставлено.{0,40}не\s+существует|пользователь\s+не\s+найден|宛先.{0,10}(?:不明|存在し)|ユーザー?が?(?:見つかりません|存在しません)/i,
  /(?:address|recipient)\s+(?:\S+\s+)?(?:may\s+be\s+)?(?:mis-?typed|misspelled)|please\s+check\s+the\s+recipient|mailbox\s+(?:currently\s+)?(?:not\s+available|disabled\s+permanently)/i,
  /unrouteable\s+address|unknown\s+local[-\s]part|all\s+relevant\s+MX\s+records\s+point\s+to\s+non-?existent/i,
  /no\s+account\s+by\s+that\s+name|not\s+an?\s+active\s+address|account\s+(?:has\s+been\s+)?(?:closed|deleted|terminated)|nosuchuser|user-unknown|invalid\s+final\s+delivery\s+userid/i,
  /bad\s?rcptto|valid\s?rcptto|allowed\s+rcpthosts|not\s+(?:present\s+in|known\s+(?:at|to|in)|a\s+local)\b|(?:recipient|user)\s+is\s+not\s+(?:a\s+)?local|recipient\s+not\s+ok\b|missing\s+home\s+directory|user\s+not\s+active|not\s+have\s+a\s+final\s+e-?mail\s+delivery\s+point/i,
  /(?:addresses|recipients?|addressee)\s+(?:(?:was|were|is|are)\s+)?(?:unknown|not\s+found)|no\s+(?:local\s+)?mail\s?box|mailbox\s+not\s+present|no\s+one\s+at\s+this\s+address|unknown\s+or\s+illegal\s+alias|(?:unknown|invalid)\s+e-?mail\s+address|not\s+a\s+valid\s+e-?mail/i,
  /(?:account|address|mailbox|recipient)\s+(?:\S+\s+){0,7}?does\s+not\s+exist|(?:can\s?not|could\s+not|couldn[’']t|can[’']t)\s+be\s+found|does\s+not\s+have\s+an?\s+(?:\S+\s+)?account|no\s+existe\s+(?:es[ae]|dich[ao]|el|la)\s|adresse\s+(?:wurde\s+)?nicht\s+gefunden/i,
  // No such domain, or one without mail.
  /domain\s+must\s+exist|unable\s+to\s+(?:find|resolve)\s+(?:the\s+)?(?:destination|domain|host)|host\s+unreachable|no\s+mail\s+exchangers?|no\s+a\s+or\s+mx\s+records?/i,
  /(?:host|domain)\s+(?:name\s+)?(?:is\s+)?(?:unknown|not\s+found|does(?:n[’']t|\s+not)\s+exist|invalid|not\s+exist)/i,
  /(?:unknown|no\s+such|non-?existent|invalid|illegal)\s+(?:host|domain)|unrouteable\s+(?:mail\s+)?domain|bad\s+destination\s+(?:host|system|mailbox)|nxdomain|name\s+or\s+service\s+not\s+known|domain\s+\S+\s+(?:does\s+not\s+exist|not\s+found|couldn[’']t\s+be\s+found)/i,
  /couldn[’']t\s+find\s+any\s+host|dns\s+error.{0,60}(?:not\s+found|domain\s+name\s+not)|the\s+(?:domain|account\s+or\s+domain)\s+(?:\S+\s+)?may\s+not\s+exist|no\s+mx\s+or\s+a\s+records|no\s+(?:valid\s+)?(?:mail\s+)?(?:host|mx)\s+(?:found|records?)|couldn[’']t\s+find\s+a\s+mail\s+exchanger|host\s+\S+\s+not\s+found|domain\s+is\s+not\s+reachable/i,
  /null\s*mx|does(?:n[’']t|\s+not)\s+accept\s+(?:e?-?mail|any\s+mail|incoming)|domain\s+(?:does\s+)?not\s+accept|mail\s+receiving\s+disabled|will\s+not\s+accept\s+any\s+(?:more\s+)?mail/i,
  // Gone elsewhere.
  /has\s+moved|moved\s+(?:to|permanently)|is\s+no\s+longer\s+(?:on|at|with|valid|here|available|accepting)|address\s+has\s+changed|no\s+longer\s+(?:works|employed)|has\s+been\s+replaced|changed\s+(?:my|his|her|their)\s+(?:e-?mail\s+)?address/i,
];

/** Said beside words above, these win: the address may be alive. */
const ALIVE = [
  /mail(?:box|folder|drop)?\s+(?:\S+\s+){0,3}?full|quota|over\s?-?size|exceed(?:s|ed|ing)?\s+(?:\S+\s+){0,4}?(?:size|storage|limit|space)|insufficient\s+(?:disk|system|storage)|disk\s+(?:space|full)|not\s+enough\s+(?:space|disk|storage)|too\s+(?:large|big)|message\s+size|storage\s+(?:allocation|limit)/i,
  /\bspam\b|spammer|unsolicited|virus|malware|phish|\bblock(?:ed|list|ing)?\b|black-?list|dnsbl|\brbl\b|spamhaus|barracuda|reputation|\bpolicy\b|dmarc|\bspf\b|dkim|unauthenticated|authentication|not\s+authori[sz]ed|access\s+denied|(?:unable\s+to|not|denied)\s+relay|relay(?:ing)?\s+(?:access\s+)?(?:denied|not|prohibited)|reverse\s+(?:dns|lookup)|\bptr\b|sender\s+(?:address\s+)?(?:rejected|verif|denied|domain|unknown|not)|sender\s+\S+\s+(?:rejected|unknown)|domain\s+of\s+sender|valid\s+from:|after\s+mail\s+from|\bmail[\s_]from\b|(?:unknown|invalid)\s+sender|\bhelo\b|your\s+ip\b|preferences|user\s+rules|not\s+(?:permitted|allowed|accepted\s+for\s+delivery)|message\s+(?:content\s+)?rejected|content\s+reject|filtered|prohibited|restricted|not\s+have\s+permission|permission/i,
  /greylist|grey-?list|try\s+again\s+later|not\s+found,\s+try\s+again|temporar(?:y|ily)|timed?\s?-?out|timeout|connection\s+(?:refused|reset|lost|dropped|closed|failed)|retry\s+(?:time|limit|timeout)|too\s+(?:many|fast|long)|throttl|rate\s+limit|deferred|delayed|expired|giving\s+up|in\s+the\s+queue|hop\s+count|loop|network\s+(?:is\s+)?(?:error|unreachable)|no\s+route\s+to|socket\s+error|busy|not\s+accept\s+our\s+requests/i,
  /suspended|disabled|inactive|deactivated|frozen|on\s+hold|held|locked|expired\s+account|syntax\s+error|local\s+configuration|configuration\s+error|i\/o\s+error|system\s+(?:config|error)|service\s+unavailable|protocol\s+error|command\s+(?:rejected|unexpected|failed|not\s+recogni[sz]ed)/i,
];

const DEAD_STATUS = /^5\.(?:1\.(?:0|1|2|3|4|6|10)|3\.2|4\.4)$/;
/** About the sender, the box's size or the mail's: these decide whatever the words are. */
const NEVER_DEAD_STATUS = /^5\.(?:1\.[789]|2\.[234]|3\.4)$/;
const OTHER_STATUS = /^5\.(?:2\.[5-9]|3\.[013567]|4\.[1-357]|6\.\d+|7\.\d+)$/;

/** Answers to other commands of the same session. */
const ACCEPTED_LINES = /^[ \t]*(?:<<<\s*)?[23]\d\d[- ].*$/gm;

/**
 * A bare refusal of the address: Postfix's, Symantec's (542 is its own, for addresses that its customer did not register), and
 * cPanel's catch-all for an address that cannot be delivered to.
 */
const BARE_REFUSAL =
  /recipient\s+address\s+rejected\.?\s*(?:\d\.\d\.\d\s*)?$|\b542\s+\S{1,320}\s+rejected|the\s+account\s+or\s+domain\s+may\s+not\s+exist/i;

/** The program that files the mail failed; what it prints of users is about its own. */
const FILING_FAILED =
  /(?:couldn[’']t|could\s+not|cannot|can[’']t|unable\s+to)\s+(?:create|open|write|lock)\s+["'`/]/i;

/**
 * A server's answer without an enhanced status, of which nobody says what it answered: it may refuse the address, or, after
 * DATA, this mail. To suppress an address for good that is not enough.
 */
const ANSWER_TO_SOMETHING = /(?<![\d.-])55\d\s(?!\d)/;
const REFUSES_RECIPIENT =
  /rcpt\s+to|recipient\s+address\s+rejected|(?:does\s+not|doesn[’']t)\s+like\s+recipient|host\s+(?:unknown|not\s+found)/i;

/** Exchange Online says so of addresses that its directory does not know (directory-based edge blocking). */
const EDGE_BLOCKED = /5\.4\.1\b.{0,300}recipient\s+address\s+rejected:\s+access\s+denied/is;

/** The server had taken the address and refused the mail: a filter speaks, in whatever words. */
const AFTER_DATA =
  /(?:in\s+reply\s+to|after|our\s+final|response\s+to)\s+(?:the\s+)?(?:end\s+of\s+)?data(?:\s+command)?\b|smtp\s+command\s*[\r\n]+\s*data\b|failed\s+after\s+i\s+sent\s+the\s+message/i;
/** Sendmail's transcript; it sends DATA before RCPT is answered, so this says so only beside a filter's status. */
const BESIDE_DATA = />>>\s*data\s*[\r\n]+\s*<<<\s*5/i;
const FILTER_STATUS = /^5\.(?:2\.0|7\.\d+)$/;

/** `text` is what the report says about one recipient; `status` its RFC 3463 code, if it gives one. */
export function bounceReason(status: string | null, text: string): BounceReason {
  const about = text.slice(0, 4_000).replace(ACCEPTED_LINES, '');
  if (status !== null && NEVER_DEAD_STATUS.test(status)) return 'other';
  if (FILING_FAILED.test(about)) return 'other';
  if (EDGE_BLOCKED.test(about) || BARE_REFUSAL.test(about.trim())) return 'dead_address';
  if (AFTER_DATA.test(about)) return 'other';
  if (status !== null && FILTER_STATUS.test(status) && BESIDE_DATA.test(about)) return 'other';
  const dead = DEAD.some((pattern) => pattern.test(about));
  const alive = ALIVE.some((pattern) => pattern.test(about));
  if (dead && status === null && ANSWER_TO_SOMETHING.test(about) && !REFUSES_RECIPIENT.test(about))
    return 'unknown';
  if (dead && !alive) return 'dead_address';
  if (status !== null && DEAD_STATUS.test(status)) return alive && !dead ? 'other' : 'dead_address';
  if (status !== null && OTHER_STATUS.test(status)) return 'other';
  if (alive) return 'other';
  return 'unknown';
}
