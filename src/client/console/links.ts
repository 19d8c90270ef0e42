/** Where things are: in the console and in Gmail. */

/** A workflow id holds slashes, and some proxies spoil `%2F`. */
export const threadPath = (workflowId: string): string =>
  `/threads/${workflowId.split('/').map(encodeURIComponent).join('/')}`;

/** Gmail's page of the mail with that Message-ID, in the account of the mailbox. */
export function gmailLink(mailbox: string, messageId: string): string {
  const bare = messageId.replace(/^<|>$/g, '');
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(mailbox)}#search/rfc822msgid%3A${encodeURIComponent(bare)}`;
}

/** The same page with other parameters; an empty one is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Where to go after signing in: a page of ours, whatever the parameter says. */
export function ownPath(text: string | undefined): string {
  return text !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : '/';
}
