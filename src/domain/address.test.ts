import { canonicalAddress, sameMailbox } from './address';

describe('canonicalAddress', () => {
  it.each([
    ['Mia.Lee@Example.COM', 'mia.lee@example.com'],
    ['  mia@example.com ', 'mia@example.com'],
    ['mia+tiktok+x@example.com', 'mia@example.com'],
    ['M.i.A@gmail.com', 'mia@gmail.com'],
    ['m.ia+shop@GoogleMail.com', 'mia@gmail.com'],
    ['+mia@example.com', '+mia@example.com'],
    ['"a@b"@example.com', '"a@b"@example.com'],
    ['no address', 'no address'],
    ['@example.com', '@example.com'],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalAddress(written)).toBe(canonical);
  });

  it('is stable: the canonical spelling is its own', () => {
    for (const address of ['A.b+c@gmail.com', 'x.y+z@example.org'])
      expect(canonicalAddress(canonicalAddress(address))).toBe(canonicalAddress(address));
  });
});

describe('sameMailbox', () => {
  it('leaves dots alone outside of Gmail', () => {
    expect(sameMailbox('m.ia@example.com', 'mia@example.com')).toBe(false);
  });
  it('takes case, tags and Gmail’s dots for nothing', () => {
    expect(sameMailbox('Mi.a+one@gmail.com', 'mia@googlemail.com')).toBe(true);
  });
});
