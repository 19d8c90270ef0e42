import { statedReturnMs } from './return-date';

/** A Monday. */
const RECEIVED_AT_MS = Date.UTC(2026, 2, 2, 9, 30);
const day = (text: string, isAway = false): string | null => {
  const ms = statedReturnMs(text, RECEIVED_AT_MS, isAway);
  return ms === null ? null : new Date(ms).toISOString().slice(0, 10);
};

describe('the stated return in fewer words', () => {
  it.each([
    ['back on the 18th', '2026-03-18'],
    ['back on the 1st', '2026-04-01'],
    ['away 9 to 20 March, back on the 5th', '2026-04-05'],
    ['vuelvo el lunes 16', '2026-03-16'],
    ['volto na terça (17)', '2026-03-17'],
    ['zurück am Montag, den 16.', '2026-03-16'],
    ['de retour le mardi 17', '2026-03-17'],
    ['sono di nuovo tra voi domenica 15', '2026-03-15'],
    ['tanggal 12 balik lagi', '2026-03-12'],
    ['28hb baru pegang fon', '2026-03-28'],
    ['กลับมาวันที่ 16', '2026-03-16'],
    ['กลับมาตอบ 13 มีนา', '2026-03-13'],
    ["Ayın 15'inde dönüyorum", '2026-03-15'],
    ['11 se 20 March tak chhutti', '2026-03-21'],
    ['nghỉ từ ngày 6 đến ngày 14 tháng 3', '2026-03-15'],
    ['nicht erreichbar (12.–18.3.)', '2026-03-19'],
    ['back mid-May', '2026-05-15'],
    ['ab Anfang April wieder da', '2026-04-01'],
    ['de retour vers la mi-avril', '2026-04-15'],
    ['Nisan ortası gibi dönüyorum', '2026-04-15'],
    ['back at the end of the month', '2026-04-01'],
    ['เปิดอีกทีต้นเดือนหน้า', '2026-04-01'],
    ['zurück in KW 12', '2026-03-16'],
    ['back two weeks from today', '2026-03-16'],
    ['je rentre dans quinze jours', '2026-03-16'],
    ['thứ 4 tuần sau quay lại', '2026-03-11'],
    ['shut from 12/22 through 3/13', '2026-03-14'],
    ['my last exam is on 13 March', '2026-03-14'],
    ['l’orale è il 12 marzo, dal giorno dopo sono vostra', '2026-03-13'],
    ['last paper 13 March ko hai, uske baad mail dekhungi', '2026-03-14'],
    ['22 मार्च से फिर ऑनलाइन मिलूँगी', '2026-03-22'],
  ])('%s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    'I read proposals on Tuesdays',
    'abro el correo los martes',
    'jeden Freitag',
    'ทุกวันจันทร์',
    'within 5 days',
  ])('is none in a habit, nor in a promise to answer: %s', (text) => {
    expect(day(text)).toBeNull();
  });

  it('is a weekday alone only where the writer is known to be away', () => {
    expect(day('In bed with a fever. Thursday!')).toBeNull();
    expect(day('In bed with a fever. Thursday!', true)).toBe('2026-03-05');
  });
});
