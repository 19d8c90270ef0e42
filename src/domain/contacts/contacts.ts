import type { FoundContact } from '../verdict';
import { locateAddresses } from './addresses';
import { findPhones, type ContactText, type PhoneContext } from './phones';

/** Everything a creator gave: addresses first, since an address says in which country the numbers beside it are at home. */
export function findContacts(text: ContactText, context: PhoneContext): FoundContact[] {
  const located = locateAddresses(text);
  const spansIn = (source: 'written' | 'signature') =>
    located.flatMap(({ contact }) =>
      contact.source === source && contact.span !== null ? [contact.span] : [],
    );
  const phones = findPhones(text, {
    ...context,
    addressRegion: context.addressRegion ?? located.find(({ region }) => region !== null)?.region ?? null,
    addressSpans: { written: spansIn('written'), signature: spansIn('signature') },
  });
  return [...phones, ...located.map(({ contact }) => contact)];
}
