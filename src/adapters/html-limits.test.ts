import fc from 'fast-check';
import { withinLimits } from './html-limits';

const LIMITS = { maxChars: 10_000, maxTags: 50, maxDepth: 3 };

describe('markup within limits', () => {
  it.each([
    '<p>Yes!</p><blockquote><div>Interested?</div></blockquote>',
    '<p>a<p>b<p>c<p>d<p>e',
    '1 < 2 and 3 > 2',
    '<div class="gmail_quote" style="x">On Tuesday</div>',
  ])('stays as it is: %s', (html) => {
    expect(withinLimits(html, LIMITS)).toBe(html);
  });

  it('keeps the text of what is nested too deeply', () => {
    expect(withinLimits('<div><div><div><b><div>deep</div></b></div></div></div>end', LIMITS)).toBe(
      '<div><div><div><br>deep<br></div></div></div>end',
    );
  });

  it('ends before the tag that is one too many', () => {
    expect(withinLimits('<br>a'.repeat(100), { ...LIMITS, maxTags: 2 })).toBe('<br>a<br>a');
  });

  it('has no pictures in it', () => {
    expect(withinLimits(`<img src="data:image/png;base64,${'A'.repeat(50_000)}">Yes`, LIMITS)).toBe(
      '<img src="data:,">Yes',
    );
  });

  it('loses no word of any markup, but behind the last tag and character that count', () => {
    const piece = fc.constantFrom('<div>', '</div>', '<b>', '</b>', '<p>', '<br>', '>', '< ', '<td a="1">');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.map((each, index) => `${each}word${index} `).join('');
        const limited = withinLimits(html, LIMITS);
        for (const index of pieces.keys()) expect(limited).toContain(`word${index} `);
      }),
    );
  });
});
