/** What is needed of a head. */
export interface Sent {
  readonly inSent: boolean;
  readonly messageId: string | null;
  readonly receivedAtMs: number;
}

/** Whether the thread holds a mail of ours that is that new and was not sent by this program: a person has taken over. */
export function writtenByHandSince(
  heads: readonly Sent[],
  ownIds: readonly string[],
  sinceMs: number,
): boolean {
  return heads.some(
    ({ inSent, messageId, receivedAtMs }) =>
      inSent && receivedAtMs >= sinceMs && (messageId === null || !ownIds.includes(messageId)),
  );
}
