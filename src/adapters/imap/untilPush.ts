import type { ImapFlow } from 'imapflow';

/**
 * Starts IDLE in the open folder and waits until the server announces mail there, the connection ends, the time is over, or
 * `signal` is aborted. The IDLE still runs then: the next command ends it.
 */
export async function untilPush(client: ImapFlow, maxMs: number, signal: AbortSignal): Promise<void> {
  let stop = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const timer = setTimeout(stop, maxMs);
  signal.addEventListener('abort', stop, { once: true });
  client.on('exists', stop);
  client.on('close', stop);
  try {
    // How IDLE itself ends says nothing: a lost connection shows in `close`, and in the command that follows.
    void Promise.allSettled([client.idle()]);
    await ended;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    client.off('exists', stop);
    client.off('close', stop);
  }
}
