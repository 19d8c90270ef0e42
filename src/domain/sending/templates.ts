/** What the follow-ups say, to the letter. Nothing of a creator's or a model's is ever put in. */

import type { Stage } from '../thread/state';

/** Version 1 of the texts. A changed text is a new version beside it: threads in flight keep theirs. */
export const STAGE_TEXTS: Readonly<Record<Stage, string>> = {
  1: 'Could you share your WhatsApp contact and address with me? I will ask my team to connect with you immediately.',
  2: 'Just checking in — can you please share your WhatsApp contact so we can connect quickly?',
  3: "Wanted to follow up again — we'd love to take this forward but just need your WhatsApp number to coordinate better.",
};
