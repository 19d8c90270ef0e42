import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutPlainText } from '../domain/text/cut';
import { htmlToPlainText } from './html-text';

const cut = (html: string) => cutPlainText(htmlToPlainText(html));
const OURS = '<p>Hi Mia,</p><p>are you interested?</p>';

describe('an HTML answer', () => {
  it.each([
    [
      'Gmail',
      `<div dir="ltr">Yes, I am in!</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, Mar 3, 2026 at 10:15 AM Team &lt;<a href="mailto:team@brand.example">team@brand.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${OURS}</blockquote></div>`,
    ],
    [
      'Outlook for Windows',
      `<div><p>Yes, I am in!</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>From:</b> Team &lt;team@brand.example&gt; <br><b>Sent:</b> Tuesday, March 3, 2026 10:15 AM<br><b>To:</b> Mia<br><b>Subject:</b> Paid</p></div></div>${OURS}</div>`,
    ],
    [
      'Outlook on the web, in a language that nobody listed',
      `<div>Yes, I am in!</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>Fron:</b> Team &lt;team@brand.example&gt;<br><b>Sendita:</b> 3 2026 10:15<br><b>Al:</b> Mia<br><b>Temo:</b> Paid</div>${OURS}`,
    ],
    [
      'Apple Mail',
      `<html><body>Yes, I am in!<br><div><br><blockquote type="cite"><div>On 3 Mar 2026, at 10:15, Team &lt;team@brand.example&gt; wrote:</div><br>${OURS}</blockquote></div></body></html>`,
    ],
    [
      'Yahoo',
      `<div>Yes, I am in!</div><div id="ydp1yahoo_quoted_2" class="yahoo_quoted"><div>On Tuesday, March 3, 2026 at 10:15:00 AM GMT+1, Team wrote:</div>${OURS}</div>`,
    ],
    [
      'Thunderbird',
      `<p>Yes, I am in!</p><div class="moz-cite-prefix">On 03/03/2026 10:15, Team wrote:<br></div><blockquote type="cite" cite="mid:1">${OURS}</blockquote>`,
    ],
    [
      'GMX',
      `<div>Yes, I am in!<div name="quote" style="margin:10px 5px 5px 10px"><div><b>Gesendet:</b> Dienstag</div>${OURS}</div></div>`,
    ],
  ])('%s', (_, html) => {
    expect(cut(html).written).toBe('Yes, I am in!');
  });

  it('keeps what is written between the quotes', () => {
    const html = `<div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 3, 2026 at 10:15 AM Team &lt;team@brand.example&gt; wrote:</div><blockquote class="gmail_quote">Interested?</blockquote><div>Yes!</div><blockquote class="gmail_quote">Your rate?</blockquote><div>200</div></div>`;
    expect(cut(html).written).toBe('Yes!\n200');
  });

  it('keeps an indented paragraph of the writer’s own', () => {
    const html =
      '<div>My address:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>12 Rose Street</div></blockquote>';
    expect(cut(html).written).toContain('12 Rose Street');
  });

  it('sets the signature apart', () => {
    const html = '<div>Yes!</div><div class="gmail_signature"><div>Mia</div><div>+44 7911 123456</div></div>';
    expect(cut(html)).toMatchObject({ written: 'Yes!', signature: '--\nMia\n+44 7911 123456' });
  });

  it('keeps the address of a link only where it is a contact', () => {
    expect(htmlToPlainText('<a href="https://wa.me/447911123456">write me</a>')).toBe(
      'write me <https://wa.me/447911123456>',
    );
    expect(htmlToPlainText('<a href="tel:+447911123456">call</a>')).toBe('call <tel:+447911123456>');
    expect(htmlToPlainText('<a href="https://track.example/?id=447911123456">my page</a>')).toBe('my page');
  });

  it('reads an emoji that is sent as a picture', () => {
    expect(htmlToPlainText('<img data-emoji="👍" alt="👍" src="cid:1"><img alt="logo" src="cid:2">')).toBe(
      '👍',
    );
  });

  it('parts the cells of a table', () => {
    expect(htmlToPlainText('<table><tr><td>WhatsApp</td><td>+44 7911 123456</td></tr></table>')).toBe(
      'WhatsApp +44 7911 123456',
    );
  });

  it('drops scripts, styles and titles', () => {
    expect(
      htmlToPlainText('<head><title>t</title><style>p{}</style></head><body><script>x()</script>Yes</body>'),
    ).toBe('Yes');
  });
});

describe('HTML of other programs', () => {
  const bodies = JSON.parse(
    readFileSync(join(__dirname, '../../test/fixtures/cutting/html.json'), 'utf8'),
  ) as readonly { readonly name: string; readonly html: string; readonly written: string }[];

  it.each(bodies)('$name: only the answer is new', ({ html, written }) => {
    expect(cut(html).written).toBe(written);
  });
});
