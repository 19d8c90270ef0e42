import { compile } from 'html-to-text';
import type { FormatCallback, HtmlToTextOptions, SelectorDefinition } from 'html-to-text';
import { withinLimits } from './html-limits';

/** What comes after is not read: what a person wrote stands at one of the ends, and the top is the common one. */
const MAX_HTML_CHARS = 1_000_000;
const MAX_TAGS = 40_000;
/** Browsers flatten markup at 512. */
const MAX_NESTED = 100;
/** Past this depth the converter overflows its stack: those that nest uncounted (cells, paragraphs) stand between the others. */
const MAX_DEPTH = 4 * MAX_NESTED;

/** The rule that Outlook itself puts above a quoted mail in its plain-text part. */
const OUTLOOK_RULE = '_'.repeat(32);

/** Only addresses that are a contact are worth more than the text of their link; tracking links are noise. */
const CONTACT_LINK =
  /^(?:tel:|whatsapp:|https?:\/\/(?:www\.)?(?:wa\.me|(?:api|web|chat)\.whatsapp\.com|wa\.link)\/)/i;

/** A thumbs-up may be sent as a picture whose description is the emoji. */
const PICTOGRAPH = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,12}$/u;

const headed =
  (heading: string): FormatCallback =>
  (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 2 });
    builder.addInline(heading, { noWordTransform: true });
    builder.closeBlock({ trailingLineBreaks: 1 });
    builder.openBlock({ leadingLineBreaks: 1 });
    walk(element.children, builder);
    builder.closeBlock({ trailingLineBreaks: 2 });
  };

const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' ');
};

const emojiImage: FormatCallback = (element, _walk, builder) => {
  const attributes: unknown = element.attribs;
  const alt =
    typeof attributes === 'object' && attributes !== null && 'alt' in attributes
      ? String(attributes.alt)
      : '';
  if (PICTOGRAPH.test(alt)) builder.addInline(alt);
};

/** Containers in which a mail program puts the whole mail that is answered. Gmail's own is not among them: people write between its quotes. */
const QUOTED_CONTAINERS = [
  'div.yahoo_quoted',
  'div.ydpyahoo_quoted',
  'div[id*="yahoo_quoted"]',
  'div[name="quote"]',
  'div[name="messageReplySection"]',
  'div.zmail_extra',
  'div#mail-editor-reference-message-container',
  'span#OLK_SRC_BODY_SECTION',
  'div#isReplyContent',
  'div#isForwardContent',
  'div.ntes-mailmaster-quote',
];

/** Headers of the answered mail, in Outlook's web and mobile programs; everything below is that mail, in any language. */
const ANSWERED_HEADERS = [
  'div#divRplyFwdMsg',
  'div#x_divRplyFwdMsg',
  // The line that Outlook on the desktop draws above them.
  'div[style*="border-top:solid #E1E1E1"]',
  'div[style*="border-top:solid #B5C4DF"]',
  'div[style*="border-top: 1pt solid rgb(225, 225, 225)"]',
];

const SIGNATURES = [
  'div.gmail_signature',
  'div.moz-signature',
  'pre.moz-signature',
  'div.protonmail_signature_block-user',
  'div#Signature',
];

/** An indent by Gmail's toolbar: the writer's own text. */
const INDENTS = [
  'blockquote[style*="border:none;padding:0"]',
  'blockquote[style*="border: none; padding: 0"]',
];

const use = (selectors: readonly string[], format: string): SelectorDefinition[] =>
  selectors.map((selector) => ({ selector, format }));

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: MAX_HTML_CHARS, maxDepth: MAX_DEPTH, ellipsis: '' },
  formatters: { cell, emojiImage, answeredHeaders: headed(OUTLOOK_RULE), signature: headed('-- ') },
  selectors: [
    {
      selector: 'a',
      options: {
        pathRewrite: (href: string) => (CONTACT_LINK.test(href) ? href : ''),
        linkBrackets: ['<', '>'],
        hideLinkHrefIfSameAsText: true,
      },
    },
    { selector: 'img', format: 'emojiImage' },
    {
      selector: 'blockquote',
      format: 'blockquote',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'hr', format: 'horizontalLine', options: { length: 32 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...use(['td', 'th'], 'cell'),
    ...use(['script', 'style', 'title', 'head'], 'skip'),
    ...use(INDENTS, 'block'),
    ...use(QUOTED_CONTAINERS, 'blockquote'),
    ...use(ANSWERED_HEADERS, 'answeredHeaders'),
    ...use(SIGNATURES, 'signature'),
  ],
};

const convert = compile(OPTIONS);

/**
 * The text of an HTML body as the rules for plain text read it: quoted mails as lines that begin with `> `, signatures
 * below `-- `, the headers of an answered mail below a rule. Links keep their address only where it is a contact.
 *
 * @throws RangeError and the like on markup that no converter survives; the caller has the process to lose, not the mail.
 */
export function htmlToPlainText(html: string): string {
  return convert(withinLimits(html, { maxChars: MAX_HTML_CHARS, maxTags: MAX_TAGS, maxDepth: MAX_NESTED }))
    .replace(/\u00a0/g, ' ')
    .trim();
}
