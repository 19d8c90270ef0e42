import { Secret } from '../../config';
import { creatorHashes } from './creatorHash';

const keyOf = (byte: number) => ({
  id: String(byte),
  key: new Secret(Buffer.alloc(32, byte).toString('base64')),
});

describe('creatorHashes', () => {
  it('is one for every spelling of an address, and another under another key', () => {
    const [first, second] = creatorHashes([keyOf(1), keyOf(2)], 'Some.One+tag@gmail.com');
    expect(creatorHashes([keyOf(1)], 'someone@googlemail.com')).toEqual([first]);
    expect(second).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(creatorHashes([keyOf(1)], 'another@gmail.com')).not.toEqual([first]);
    expect(creatorHashes([], 'someone@gmail.com')).toEqual([]);
  });
});
