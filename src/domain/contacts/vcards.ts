import { readInternational, readNumber } from './numberReading';
import type { RegionContext } from './regionOrder';
import { normalise } from './normalise';
import type { FoundContact } from '../verdict';

/** Larger cards are pictures with a name: not read. */
const MAX_VCARD_BYTES = 16 * 1024;

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
  readonly line: string;
}

/** Content lines of a card (RFC 6350): folded lines joined, groups (`item1.`) dropped. */
function properties(card: string): readonly Property[] {
  return card
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      if (colon < 0) return [];
      const [name = '', ...parameters] = line
        .slice(0, colon)
        .replace(/^[\w-]+\./, '')
        .split(';');
      return [
        {
          name: name.toUpperCase(),
          parameters: parameters.join(';'),
          value: line.slice(colon + 1).trim(),
          line,
        },
      ];
    });
}

function telephone(property: Property, context: RegionContext): FoundContact | null {
  if (/fax|pager/i.test(property.parameters)) return null;
  const written = normalise(property.value.replace(/^tel:/i, '')).text;
  const whatsappId = /waid=([0-9]{7,15})/i.exec(property.parameters)?.[1];
  const read =
    readNumber(written, 0, written.length, context) ??
    (whatsappId === undefined ? null : readInternational(whatsappId));
  if (read === null || !read.valid) return null;
  const whatsapp = whatsappId !== undefined || /whatsapp/i.test(`${property.name};${property.parameters}`);
  return {
    kind: whatsapp ? 'whatsapp' : 'phone',
    value: read.e164,
    evidence: property.value,
    source: 'vcard',
    span: null,
    confidence: 0.97 * read.certainty,
    doubtful: false,
  };
}

function address(property: Property): FoundContact | null {
  const [box = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] =
    property.value.split(/(?<!\\);/).map((part) =>
      part
        .replace(/\\n/gi, ', ')
        .replace(/\\([,;\\])/g, '$1')
        .trim(),
    );
  if (street === '' || city === '') return null;
  const lines = [box, extended, street, city, region, postcode, country].filter((part) => part !== '');
  return {
    kind: 'address',
    value: lines.join(', '),
    evidence: property.value,
    source: 'vcard',
    span: null,
    confidence: 0.9,
    doubtful: false,
  };
}

function cards(vcards: readonly string[]): readonly Property[] {
  return vcards.filter((card) => Buffer.byteLength(card) <= MAX_VCARD_BYTES).flatMap(properties);
}

export function vcardPhones(vcards: readonly string[], context: RegionContext): FoundContact[] {
  return cards(vcards)
    .filter(({ name }) => name === 'TEL' || name === 'X-WHATSAPP')
    .map((property) => telephone(property, context))
    .filter((contact) => contact !== null);
}

export function vcardAddresses(vcards: readonly string[]): FoundContact[] {
  return cards(vcards)
    .filter(({ name }) => name === 'ADR')
    .map(address)
    .filter((contact) => contact !== null);
}
