import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is true; false when that took longer than `timeoutMs`. */
export async function waitUntil(
  check: () => boolean | Promise<boolean>,
  options: { readonly timeoutMs: number; readonly everyMs?: number },
): Promise<boolean> {
  const endMs = Date.now() + options.timeoutMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= endMs) return false;
    await sleep(options.everyMs ?? 50);
  }
}
