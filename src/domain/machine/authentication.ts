import type { Header } from '../mail';
import { parseAuthenticationResults } from './authentication-results';
import type { MethodResult } from './authentication-results';
import { headersNamed } from './headers';
import { senders } from './senders';

/**
 * Whether the sender in From is who it says, as far as our own mail server vouches for it.
 *
 * Only headers of `trustedAuthserv` count (RFC 8601 section 5: anybody can write one into a mail), and of those the topmost
 * block: servers prepend, so what stands lower came with the mail. A block is one header, or several in a row that name one
 * method each, as chains of filters write them; a method that is named twice counts where it stands first.
 *
 * - `pass`: DMARC passed for From's domain; or there is no DMARC verdict and SPF or DKIM passed for From's domain (relaxed alignment).
 * - `fail`: From names no sender or several; or DMARC failed; or there is no DMARC verdict and nothing aligned passed. The server looked and could not confirm the
 *   sender, which is the case of a forged From at a domain without a policy: a person decides.
 * - `neutral`: the server wrote no such header, so nothing was looked at.
 */
export function senderAuthentication(
  headers: readonly Header[],
  trustedAuthserv: string,
): 'pass' | 'fail' | 'neutral' {
  const results = topmostBlock(headers, trustedAuthserv.trim().toLowerCase());
  if (results === null) return 'neutral';
  const domain = fromDomain(headers);
  if (domain === null) return 'fail';
  const dmarc = results.find(({ method, result }) => method === 'dmarc' && /^(?:pass|fail)$/.test(result));
  if (dmarc !== undefined) {
    const judged = dmarc.properties.get('header.from') ?? domain;
    return dmarc.result === 'pass' && aligned(domain, judged.slice(judged.lastIndexOf('@') + 1))
      ? 'pass'
      : 'fail';
  }
  return results.some(
    (each) => each.result === 'pass' && vouchedDomains(each).some((other) => aligned(domain, other)),
  )
    ? 'pass'
    : 'fail';
}

function topmostBlock(headers: readonly Header[], trusted: string): MethodResult[] | null {
  const block: MethodResult[] = [];
  let found = false;
  for (const header of headers) {
    const parsed = header.name === 'authentication-results' ? parseAuthenticationResults(header.value) : null;
    if (parsed?.authservId !== trusted) {
      if (found) break;
      continue;
    }
    const methods = new Set(parsed.results.map(({ method }) => method));
    const known = new Set(block.map(({ method }) => method));
    if (found && (methods.size !== 1 || [...methods].some((method) => known.has(method)))) break;
    found = true;
    block.push(...parsed.results);
    if (methods.size !== 1) break;
  }
  return found ? block : null;
}

/** The domains that a passed method speaks for. SPF for the HELO name says nothing about a person. */
function vouchedDomains({ method, properties }: MethodResult): string[] {
  const values =
    method === 'dkim'
      ? [properties.get('header.d') ?? properties.get('header.i')]
      : method === 'spf'
        ? [properties.get('smtp.mailfrom') ?? properties.get('smtp.mail')]
        : [];
  return values.flatMap((value) => {
    const domain = value?.slice(value.lastIndexOf('@') + 1).replace(/[<>]|\.$/g, '') ?? '';
    return domain.includes('.') ? [domain] : [];
  });
}

/** Relaxed alignment (RFC 7489 section 3.1) without a list of public suffixes: the same domain, or one above the other. */
const aligned = (from: string, other: string): boolean =>
  from === other || from.endsWith(`.${other}`) || other.endsWith(`.${from}`);

/** The domain of the one address in the one From header; more than one of either is a trick, and none can be aligned. */
function fromDomain(headers: readonly Header[]): string | null {
  const [address, ...others] = senders(headers);
  if (address === undefined || others.length > 0 || headersNamed(headers, 'from').length > 1) return null;
  return address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '');
}
