import { phrases } from '../text/phrases';

/** A text that calls itself automatic. */
export const SAYS_AUTOMATIC = phrases({
  words: [
    String.raw`(?:dibalas|dikirim|dihantar|dijana)\s+secara\s+(?:otomatis|automatik)`,
    String.raw`auto(?:mated|matic)?[-\s]?(?:reply|response|answer|message|mail|e-?mail|note|notification|acknowledge?ment)`,
    String.raw`automatically\s+generated`,
    String.raw`automatische?\s+(?:antwort|nachricht|e-?mail|mail|mitteilung|abwesenheit\p{L}{0,10}|antwoord|bericht|reactie)`,
    String.raw`automatisch\s+(?:erstellt|generiert|versendet|versandt|verstuurd|bericht)\p{L}{0,2}`,
    String.raw`(?:réponse|message|mail|e-?mail|courriel)\s+(?:est\s+)?(?:généré\s+)?automatiq\p{L}{2,7}`,
    String.raw`(?:respuesta|mensaje|correo|e-?mail)\s+(?:es\s+)?(?:generado\s+)?autom[áa]tic[oa](?:mente)?`,
    String.raw`(?:resposta|mensagem|e-?mail)\s+(?:é\s+)?(?:gerad[oa]\s+)?autom[áa]tic[oa](?:mente)?`,
    String.raw`(?:risposta|messaggio|e-?mail|mail)\s+(?:è\s+)?(?:generat[oa]\s+)?automatic[oa](?:mente)?`,
    String.raw`(?:balasan|pesan|jawaban|respons?|e-?mail|surel|mesej|e-?mel|jawapan)\s+(?:ini\s+)?(?:dibuat\s+|dikirim\s+|dijana\s+|secara\s+)*(?:otomatis|automatik)`,
    String.raw`otomatik\s+(?:olarak|yanıt|cevap|mesaj|ileti|e-?posta|bir)\p{L}{0,6}`,
    String.raw`(?:thư|tin\s+nhắn|email|trả\s+lời|phản\s+hồi)\s+(?:này\s+)?(?:được\s+gửi\s+)?tự\s+động`,
    String.raw`automatic\s+(?:po\s+)?na\s+(?:mensahe|sagot|tugon|email|reply)`,
    String.raw`awtomatikong?`,
    String.raw`(?:swachalit|automatic)\s+(?:uttar|jawab|email|message)`,
    String.raw`автоматическ\p{L}{1,4}\s+(?:ответ|сообщени\p{L}|письмо)`,
    String.raw`(?:сформирован\p{L}|отправлен\p{L})\s+автоматически`,
    String.raw`автоответ\p{L}{0,4}`,
    String.raw`automatyczn\p{L}{1,3}\s+(?:odpowied\p{L}{1,3}|wiadomoś\p{L}{1,3})`,
    String.raw`auto(?:odpowied\p{L}{1,3}|svar)`,
    String.raw`automatiskt?\s+(?:svar|meddelande)`,
  ],
  anywhere: [
    String.raw`(?:ตอบกลับ|ข้อความ|อีเมล)(?:ตอบกลับ)?(?:แบบ)?อัตโนมัติ`,
    String.raw`(?:स्वचालित|स्वतः|ऑटो(?:मैटिक)?)\s+(?:उत्तर|जवाब|ईमेल|संदेश|प्रतिक्रिया|रिप्लाई)`,
    String.raw`(?:رد|الرد|رسالة|رسالة\s+رد)\s+(?:آلي|تلقائي|آلية|تلقائية|الآلي|التلقائي)`,
    String.raw`自動(?:返信|応答|送信|回覆)|自动回复`,
    String.raw`자동\s*(?:회신|응답|발송)`,
  ],
});

/** Somebody else's program, or the writer's own while the writer speaks. */
export const SOMEBODYS_PROGRAM = phrases({
  words: [
    String.raw`(?:my|her|his|your|their|the)\s+(?:\p{L}{1,10}\s+)?auto`,
    String.raw`(?:mein|meine|ihr|ihre|deine|eure)\s+auto`,
    String.raw`(?:ma|sa|votre|leur|ta)\s+réponse`,
    String.raw`(?:mi|su|tu)\s+respuesta`,
    String.raw`(?:minha|sua|tua)\s+resposta`,
    String.raw`(?:mia|sua|tua)\s+risposta`,
    String.raw`(?:balasan|pesan)\s+otomatis\s+(?:saya|ku|tadi)`,
  ],
});
