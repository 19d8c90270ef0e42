import { LANGUAGES, type Language } from '../../contacts/language';
import { DEPARTED, GATEKEEPER } from './gatekeeper';
import { HANDLING } from './handling';
import { languagesIn } from './by-language';
import { OCCASION } from './occasion';
import { OFFLINE } from './offline';
import { OPENS_LATER } from './opening';
import { ANSWERS_US } from './person';
import { IN_THE_QUEUE, REDIRECTED } from './queue';

const FINDERS = {
  DEPARTED,
  GATEKEEPER,
  HANDLING,
  OCCASION,
  OFFLINE,
  OPENS_LATER,
  ANSWERS_US,
  IN_THE_QUEUE,
  REDIRECTED,
};

describe.each(Object.entries(FINDERS))('%s', (_name, finder) => {
  it.each(LANGUAGES)('finds nothing where nothing is said: %s', (language) => {
    expect(finder.count('0 0 0', new Set([language]))).toBe(0);
  });
});

describe('the signs', () => {
  it('belong to their language', () => {
    expect(OFFLINE.count('handy aus', new Set<Language>(['de']))).toBe(1);
    expect(OFFLINE.count('handy aus', new Set<Language>(['en']))).toBe(0);
  });

  it('count what overlaps once, and no more than four', () => {
    const english = new Set<Language>(['en']);
    expect(OCCASION.count('christmas break', english)).toBe(2);
    expect(OCCASION.count('exams, surgery, wedding, funeral, flood, festival', english)).toBe(4);
  });

  it('are looked for in every language where nothing tells which it is', () => {
    expect(languagesIn('...').size).toBe(LANGUAGES.length);
    expect(languagesIn('Tatildeyim, ağustosta dönerim').has('tr')).toBe(true);
  });
});
