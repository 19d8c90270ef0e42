import { sentencesIn } from './phoneSentences';
import { namesWhatsapp } from './phoneWhatsapp';
import { elsewhereWords, lateWords, sameNumberWords } from './phoneWords';
import { firstStart } from './words';

/**
 * Whether a sentence says of the mail's number, wherever it stands, that it is on WhatsApp: "same number is on WhatsApp",
 * "ese es mi wpp también", "WA nya juga". Questions, promises of another number and "no WhatsApp" say nothing. Linear.
 */
export function saysItIsOnWhatsapp(text: string): boolean {
  return sentencesIn(text).some(({ words, asks }) => {
    if (asks || words.length > MAX_SENTENCE_CHARS || namesWhatsapp(words) === null) return false;
    if (firstStart(lateWords, words) >= 0) return false;
    return (
      firstStart(sameNumberWords, words) >= 0 ||
      firstStart(elsewhereWords, words) >= 0 ||
      saysWhoIsThere(words) ||
      isOnlyThat(words)
    );
  });
}

/** A longer stretch without a full stop is no remark about a number. */
const MAX_SENTENCE_CHARS = 200;

const THERE_BEFORE =
  /(?:(?<![\p{L}\p{M}])(?:i'?m|i am|he'?s|she'?s|it'?s|is|are|we'?re|i have|i'?ve got|i got|i do have|has|i use|uses|tengo|tiene|tenemos|estoy en|está en|esta en|uso|usa|activo el|habe|hab|haben|hat|bin (?:auf|bei|über)|ist (?:auf|bei)|nutze|tenho|tem|temos|estou no|está no|j'ai|avons|il a|elle a|est sur|suis sur|utilise|ho|ha|abbiamo|sono su|è su|ada|punya|pakai|pake|guna|dia on|on|may|meron|gamit|naka|có|dùng|xài)(?![\p{L}\p{M}])(?:\s(?!(?:than|easier|better|like|about|your|any|more|less|besser|als|mejor|que|melhor|mieux|meglio|che|lebih|dari)(?!\p{L}))\p{L}{1,10}){0,2}\s|(?:عندي|عليه|فيه|معي|มี|ใช้)\s?)$/iu;
const THERE_AFTER =
  /^\s{0,2}(?:var|kullanıyorum|kullaniyorum|hai|hain|है|chalta|chalu|aktif|active|activo|ativo|attivo|nyala|on)(?![\p{L}\p{M}])|^'?(?:tayım|dayım|tayim|dayim|tan (?:da )?ulaş|tan yaz)/iu;

/** "She is on WhatsApp all day", "WhatsApp var": somebody on the creator's side is there. */
function saysWhoIsThere(words: string): boolean {
  const found = namesWhatsapp(words);
  if (found === null) return false;
  return (
    THERE_BEFORE.test(words.slice(Math.max(0, found.at - 40), found.at)) ||
    THERE_AFTER.test(words.slice(found.end)) ||
    THERE_AFTER.test(words.slice(found.at).replace(/^\p{L}{1,8}(?=')/u, ''))
  );
}

const PARTICLES =
  /^[\s\p{P}\p{S}]*(?:(?:po|please|pls|only|best|preferred|ok|fine|works|por|favor|nur|bitte|solo|sólo|só|apenas|seulement|svp|stp|lütfen|sadece|aja|saja|ya|kak|je|lang|nha|nhé|ạ|krub|ka|ครับ|ค่ะ|คะ|นะ|فقط|بس|sirf|hi|only)[\s\p{P}\p{S}]*){0,3}$/iu;

/** "…, WhatsApp po": a remark of nothing else. */
function isOnlyThat(words: string): boolean {
  const remark = words.split(/[,،–—]/u).at(-1) ?? '';
  const found = namesWhatsapp(words);
  const own = namesWhatsapp(remark);
  if (found === null || own === null) return false;
  return /^[\s\p{P}\p{S}]*$/u.test(remark.slice(0, own.at)) && PARTICLES.test(remark.slice(own.end));
}
