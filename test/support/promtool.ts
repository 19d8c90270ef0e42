/** Prometheus' own checker of rules: on PATH, or Debian's package in the cache. */
import { join } from 'node:path';
import { cacheDir } from '../../launch/paths';
import { debianRelease, isDebian, unpackDebianPackages } from '../../launch/programs/debian';
import { withLock } from '../../launch/programs/lock';
import { findOnPath, isExecutable } from '../../launch/programs/path';
import { terminalReporter } from '../../launch/report';

/** Or why there is none. */
export type Promtool =
  | { readonly kind: 'found'; readonly command: string }
  | { readonly kind: 'missing'; readonly reason: string };

export async function getPromtool(): Promise<Promtool> {
  const { env } = process;
  const onPath = findOnPath('promtool', env);
  if (onPath !== undefined) return { kind: 'found', command: onPath };
  if (!isDebian(env)) return { kind: 'missing', reason: 'promtool is not on PATH' };
  const root = join(cacheDir(env), `prometheus-${debianRelease()}-${process.arch}`);
  const command = join(root, 'usr', 'bin', 'promtool');
  const reporter = terminalReporter(process.stderr);
  const fetched = await withLock(
    `${root}.lock`,
    () => undefined,
    async () =>
      isExecutable(command)
        ? { ok: true as const }
        : unpackDebianPackages(['prometheus'], root, { reporter, env }),
  );
  return fetched.ok
    ? { kind: 'found', command }
    : { kind: 'missing', reason: `promtool is not to be had from Debian (${fetched.reason})` };
}
