import { inspect } from 'node:util';
import { readPayloadKeys } from './payloadKeys';
import { Reader } from './reader';

const ONE = Buffer.alloc(32, 1).toString('base64');
const TWO = Buffer.alloc(32, 2).toString('base64');

const read = (value: string | undefined) => {
  const reader = new Reader({ PAYLOAD_ENCRYPTION_KEY: value });
  return { keys: readPayloadKeys(reader), problems: reader.problems };
};

describe('PAYLOAD_ENCRYPTION_KEY', () => {
  it('is a list of keys with their ids; none means no encryption', () => {
    expect(read(undefined)).toEqual({ keys: [], problems: [] });
    const { keys, problems } = read(`2026a:${ONE}, 2025:${TWO.replace('=', '')}`);
    expect(problems).toEqual([]);
    expect(keys.map(({ id, key }) => [id, Buffer.from(key.reveal(), 'base64')[0]])).toEqual([
      ['2026a', 1],
      ['2025', 2],
    ]);
    expect(inspect(keys)).not.toContain(ONE);
  });

  it.each([
    [ONE, 'Entry 1 of PAYLOAD_ENCRYPTION_KEY begins with no key id'],
    [`a:${ONE.slice(4)}`, 'Entry 1 of PAYLOAD_ENCRYPTION_KEY (a) holds no 32 bytes in base64'],
    [`a:${ONE},a:${TWO}`, 'Entry 2 of PAYLOAD_ENCRYPTION_KEY repeats the key id a'],
    [`a:${ONE},`, 'Entry 2 of PAYLOAD_ENCRYPTION_KEY begins with no key id'],
    [`a b:${ONE}`, 'begins with no key id'],
  ])('says what is wrong, and shows no key: %#', (value, says) => {
    const { problems } = read(value);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
    for (const part of [ONE, TWO, ONE.slice(4)]) expect(problems[0]).not.toContain(part);
  });
});
