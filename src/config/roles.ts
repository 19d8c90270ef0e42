/** What a worker process does. */

import type { Reader } from './reader';

export const WORKER_ROLES = ['workflows', 'mail', 'ai', 'watch', 'console'] as const;
export type WorkerRole = (typeof WORKER_ROLES)[number];

/** Those that WORKER_ROLES lists, once each; all where it is not set. */
export function readRoles(reader: Reader): readonly WorkerRole[] {
  const text = reader.text('WORKER_ROLES');
  if (text === undefined) return WORKER_ROLES;
  const named = text.split(',').map((name) => name.trim().toLowerCase());
  const unknown = named.filter((name) => !WORKER_ROLES.some((role) => role === name));
  if (unknown.length === 0) return WORKER_ROLES.filter((role) => named.includes(role));
  reader.refuse(
    `WORKER_ROLES has "${unknown.join('", "')}", which is no role. Write a comma list of ${WORKER_ROLES.join(', ')}; without it a worker does all.`,
  );
  return WORKER_ROLES;
}
