/** Words that say of a day beside them what it is for somebody who is away. */

/** "back on", "ab … wieder": the date is the day of return. */
export const COMING_BACK =
  /(?<!\p{L})(?:back|return\w{0,4}|resum\w{1,4}|available\s+(?:again|from|on)|reachable|zurück\w{0,8}|wieder|retour\w{0,3}|reviens|reviendrai|reprendrai|reprise|rentre\w{0,3}|regres\w{1,8}|vuel\p{L}{1,3}|volver\p{L}{1,3}|reincorpor\p{L}{1,6}|volt\p{L}{1,4}|retorn\p{L}{1,6}|rientr\p{L}{1,5}|torn\p{L}{1,5}|di\s+nuovo|kembali|masuk|balik|babalik|magbabalik|makakabalik|dön\p{L}{1,10}|tekrar|itibaren|iş\s?başı|trở\s+lại|quay\s+lại|đi\s+làm\s+lại|wapas|vapas|lautu?\p{L}{0,6}|вернусь|вернёмся|вернемся|возвращ\p{L}{1,6}|выйду|выхожу|снова|terug|wrac\p{L}{1,4}|wróc\p{L}{1,3}|powr\p{L}{1,5}|tillbaka|tilbage|repren\p{L}{1,5}|réouv\p{L}{1,7}|respon[ds]\p{L}{0,4}|répon\p{L}{1,5}|antwort\p{L}{0,4}|reply|trả\s+lời|balas|отвеч\p{L}{1,3}|qu[’']à\s+partir|erst\s+(?:ab|am|wieder)|só\s+a\s+partir|solo\s+dal|re-?open\w{0,4}|opens?|(?:wieder\s)?(?:geöffnet|öffnen)|rouvr\p{L}{1,5}|reabr\p{L}{1,5}|abrimos|riapr\p{L}{1,5}|vuelta|buka|dibuka|bukas|magbubukas|semula|(?:ofiste|işte)\s+ola\p{L}{1,8}|beroperasi|sonra|açıl\p{L}{1,8}|mở\s+cửa|về|открыва\p{L}{1,5}|откроем\p{L}{0,2}|otwier\p{L}{1,4}|öppnar|åter)(?!\p{L})|กลับ|เปิด|खुल|نعود|نفتح|以降|より|から再開|復帰|戻り|복귀|돌아|返回|回来|恢复|वापस|वापिस|लौट|أعود|عودت|عودة|العودة|سأكون متواجد/iu;

/** The same in other words: one is seen, heard, read or served again. Beside a mail of conversation these may be a person's. */
const MEETING_AGAIN =
  /(?<!\p{L})(?:nos\s+(?:leemos|vemos|hablamos|falamos|vemos)|retom\p{L}{1,5}|reanud\p{L}{1,5}|recuper\p{L}{1,6}|relig\p{L}{1,5}|reapare\p{L}{1,4}|apare[cç]o|na\s+área|rendez-vous|on\s+se\s+(?:retrouve|revoit|lit)|ripart\p{L}{1,4}|riprend\p{L}{1,5}|operativ\p{L}|(?:di\s+nuovo|ancora)\s+(?:tra|con)|(?:dijaga|nyala|online|aktif|normal|hidup|pegang)\s+(?:lagi|semula)|baru\s+(?:bisa|boleh|pegang|nyala|hidup|buka|balas|aktif|online)|di\s+rumah\s+lagi|weiter|normal|hear\s+(?:from|back)|see\s+you|at\s+my\s+desk|answer(?:s|ing)?\s+(?:everything|all|every\p{L}*|e-?mails?|mails?|messages?|from|again|after)|sorted|emerge|resurface|plug(?:ged)?\s+(?:back|in)|erreichbar|am\s+(?:platz|rechner|start|schreibtisch)|gibt[’']?s\s+mich|phục\s+vụ|mới\s+(?:mở|đọc|online|làm|về|trả)|xử\s+lý|hizmetiniz\p{L}{1,6}|burada\p{L}{1,5}|başında\p{L}{0,4}|babasahin|sasagot\p{L}{0,3}|sasagutin|milenge|milte|dekhung\p{L}|sab\s+normal|jawab|normalidad|disponible|balik-?trabaho|macam\s+biasa|bertugas|berkhidmat|beroperasi)(?!\p{L})|เจอกัน|ค่อยคุย|ออกจาก|ตอบ|أرجع|ارجع|نرجع|راجع|هكون|بفتح|أفتح|أرد|برد|هرد|نستأنف|मिल(?:ूँग|ूंग|ेंग|ते)|जवाब|उपलब्ध|देखूँग/iu;

export const RETURN = new RegExp(`${COMING_BACK.source}|${MEETING_AGAIN.source}`, 'iu');

/** The last thing that keeps the writer away, before its date. */
export const LAST_BEFORE =
  /(?<!\p{L})(?:last|final|letzte[nrs]?|última?|último|dernière?|dernier|ultim[oa]|terakhir|akhir|huling|son|cuối\s+cùng|orale|defen[cs]e|soutenance|finish(?:es)?|done|ends?|selesai|habis|tapos)\s(?:[^.!?\n]{0,24}\s)?(?:(?:is|on|the|am|el|le|il|em|no|dia|den|sa|ng|ko|hai|at|tanggal|ngày)\s){0,3}$|สอบเสร็จ\s?(?:วันที่)?\s?$|आखिरी\s(?:\S{1,10}\s){0,3}$|आख़िरी\s(?:\S{1,10}\s){0,3}$|آخر\s+(?:اختبار|امتحان|مادة|يوم)\s(?:\S{1,8}\s){0,2}$/iu;
export const AFTER_THAT =
  /(?<!\p{L})(?:after\s+that|afterwards|danach|anschließend|après(?!-midi)|ensuite|depois\s+(?:disso)?|después|luego|dopo|poi|uske\s+baad|ke\s+baad|lepas\s+tu|selepas\s+itu|lepas\s+itu|setelah\s+itu|habis\s+itu|abis\s+itu|sesudah\s+itu|sonrasında|ondan\s+sonra|sau\s+đó|thi\s+xong|xong|pagkatapos|tapos|khatam|bit(?:iyor|ince))(?!\p{L})|หลังจาก|उसके\s+बाद|के\s+बाद|بعدها|بعد\s+ذلك/iu;
export const NEXT_DAY =
  /(?<!\p{L})(?:(?:the\s+)?(?:next|following)\s+day|the\s+day\s+after|am\s+(?:nächsten|folgenden)\s+tag|tags\s+darauf|am\s+tag\s+d(?:anach|arauf)|el\s+día\s+siguiente|al\s+día\s+siguiente|no\s+dia\s+seguinte|le\s+lendemain|dès\s+le\s+lendemain|(?:dal|il)\s+giorno\s+(?:dopo|seguente)|keesokan(?:\s+hari\p{L}{0,3}|nya)|esoknya|besoknya|ertesi\s+gün|(?:ngày\s+)?hôm\s+sau|kinabukasan|agle\s+din)(?!\p{L})|วันรุ่งขึ้น|วันถัดไป|अगले\s+दिन|اليوم\s+التالي|ثاني\s+يوم/iu;

/** Hindi says "from the 22nd" of an absence and of its end alike: what follows decides. */
export const RESUMES_AFTER =
  /^\s?(?:से|se)\s+(?:\S{1,12}\s+){0,2}(?:फिर|वापस|ऑनलाइन|उपलब्ध|काम\s+पर|लौट|मिल|सामान्य|phir|fir|wapas|vapas|online|available|kaam\s+par|milung|normal)/iu;
