/** What is dear to find out, found out once for all who ask within a moment. */

interface Known<T> {
  readonly untilMs: number;
  readonly value: Promise<T>;
}

/** A failure is told to all who asked for it, and forgotten. */
export function remembered<T>(forMs: number): (key: string, find: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Known<T>>();
  return (key, find) => {
    const nowMs = Date.now();
    const standing = known.get(key);
    if (standing !== undefined && standing.untilMs > nowMs) return standing.value;
    const value = find();
    known.set(key, { untilMs: nowMs + forMs, value });
    value.catch(() => known.delete(key));
    return value;
  };
}
