import { isCitableMessageId } from './headerValues';
import { followUpMessageId } from './messageId';
import { STAGE_TEXTS } from './templates';

describe('followUpMessageId', () => {
  it("is the same for the same stage, and one in the sender's domain", () => {
    const id = followUpMessageId('Team@Example.com', 'creator/team@example.com/abc', 1);
    expect(id).toMatch(/^<[0-9a-f]{40}@example\.com>$/);
    expect(followUpMessageId('team@example.com', 'creator/team@example.com/abc', 1)).toBe(id);
    expect(isCitableMessageId(id)).toBe(true);
  });

  it('differs between stages, threads and mailboxes', () => {
    const ids = [
      followUpMessageId('a@example.com', 'creator/1', 1),
      followUpMessageId('a@example.com', 'creator/1', 2),
      followUpMessageId('a@example.com', 'creator/2', 1),
      followUpMessageId('b@example.com', 'creator/1', 1),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  it('is for mailboxes that can send', () => {
    expect(() => followUpMessageId('nobody', 'creator/1', 1)).toThrow(RangeError);
  });
});

describe('the texts', () => {
  it('are those that were agreed, to the letter', () => {
    expect(STAGE_TEXTS[1]).toBe(
      'Could you share your WhatsApp contact and address with me? I will ask my team to connect with you immediately.',
    );
    expect(STAGE_TEXTS[2]).toBe(
      'Just checking in \u2014 can you please share your WhatsApp contact so we can connect quickly?',
    );
    expect(STAGE_TEXTS[3]).toBe(
      "Wanted to follow up again \u2014 we'd love to take this forward but just need your WhatsApp number to coordinate better.",
    );
  });
});
