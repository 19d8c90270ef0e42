/** CSV by RFC 4180, safe to open in a spreadsheet. */

/** A phone number is data; Excel would run anything else that begins so as a formula. */
const E164 = /^\+\d{4,15}$/;
const FORMULA = /^[=+\-@\t\r]/;

export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const inert = FORMULA.test(text) && !E164.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
