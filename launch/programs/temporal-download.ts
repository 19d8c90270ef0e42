import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../problem';
import { run } from '../run';
import type { ProgramContext } from './context';

const CONNECT_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/** Temporal's own archive of the CLI for this machine; undefined where they build none. */
export function archiveUrl(version: string, platform: NodeJS.Platform, arch: string): string | undefined {
  const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };
  const archs: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };
  const [named, built] = [platforms[platform], archs[arch]];
  return named === undefined || built === undefined
    ? undefined
    : `https://temporal.download/cli/archive/${version}?platform=${named}&arch=${built}`;
}

/** Downloads and unpacks the CLI to `draft`. False, within seconds, where the internet is not open. */
export async function downloadTemporal(
  version: string,
  draft: string,
  context: ProgramContext,
): Promise<boolean> {
  const url = archiveUrl(version, process.platform, process.arch);
  if (url === undefined) return false;
  context.reporter.say(`Looking for the Temporal CLI ${version} on temporal.download …`);
  const folder = `${draft}.d`;
  try {
    const response = await connect(url, context.signal);
    await context.reporter.during('Downloading the Temporal CLI', async () => {
      mkdirSync(folder, { recursive: true });
      const archive = join(folder, 'archive.tar.gz');
      await pipeline(response, createWriteStream(archive), {
        signal: anyOf(DOWNLOAD_TIMEOUT_MS, context.signal),
      });
      const unpacked = await run('tar', ['-xzf', archive, '-C', folder, 'temporal'], { timeoutMs: 60_000 });
      if (!unpacked.ok) throw new Error(unpacked.reason);
      renameSync(join(folder, 'temporal'), draft);
    });
    return true;
  } catch (error) {
    context.signal?.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    context.reporter.say(`  not to be had from there (${messageOf(cause)}).`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Only the wait for the answer is short: the download itself may take minutes. */
async function connect(url: string, signal: AbortSignal | undefined): Promise<Readable> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => {
    tooLong.abort(new Error(`no answer within ${CONNECT_TIMEOUT_MS / 1_000} s`));
  }, CONNECT_TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: signal === undefined ? tooLong.signal : AbortSignal.any([signal, tooLong.signal]),
    });
    if (!response.ok || response.body === null) throw new Error(`it answered ${response.status}`);
    // The types of a browser's stream, which a page renderer brings in, lack what Node's can do.
    return Readable.fromWeb(response.body as ReadableStream);
  } finally {
    clearTimeout(timer);
  }
}

function anyOf(timeoutMs: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}
