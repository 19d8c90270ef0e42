/** RFC 2047 words in a header, decoded, so that a search finds what a person reads. */
const WORD = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

/** Takes a header as latin1 (one character a byte); raw UTF-8 bytes in it are read as UTF-8. */
export function decodeWords(latin1: string): string {
  const text = Buffer.from(latin1, 'latin1').toString('utf8');
  return text.replace(WORD, (whole: string, charset: string, encoding: string, data: string) => {
    const bytes =
      encoding.toLowerCase() === 'b'
        ? Buffer.from(data, 'base64')
        : Buffer.from(
            data
              .replace(/_/g, ' ')
              .replace(/=([0-9a-f]{2})/gi, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          );
    switch (charset.toLowerCase()) {
      case 'utf-8':
      case 'utf8':
      case 'us-ascii':
        return bytes.toString('utf8');
      case 'iso-8859-1':
      case 'windows-1252':
        return bytes.toString('latin1');
      default:
        return whole;
    }
  });
}
