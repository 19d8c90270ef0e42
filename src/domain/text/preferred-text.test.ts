import { preferredText } from './preferred-text';

const HTML =
  'Yes, I would love to work with you on this campaign. My rate is 200 per video.\n\n> Are you interested?';

describe('the body that is read', () => {
  it('is text/plain where it says the same', () => {
    const plain = 'Yes, I would love to work with you on this campaign.\nMy rate is 200 per video.';
    expect(preferredText(plain, HTML)).toBe(plain);
  });

  it.each([
    ['a placeholder', 'Your mail program does not display HTML.'],
    ['a list’s footer', 'You get this mail because you are a member of fans.'],
    ['nothing', ''],
  ])('is the HTML where the plain part holds %s', (_, plain) => {
    expect(preferredText(plain, HTML)).toBe(HTML);
  });

  it('is text/plain where the HTML says nothing but the quote', () => {
    expect(preferredText('👍', '> Are you interested?')).toBe('👍');
  });
});
