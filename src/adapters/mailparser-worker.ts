import { parentPort } from 'node:worker_threads';
import { parseMail } from './mailparser-mail';
import { understand } from '../domain/understand';
import type { UnderstoodMail } from '../domain/understand';
import type { ParseOrder, WorkerReply } from './mailparser-pool';

/** The thread that reads: one mail at a time, each answered once. It is thrown away when it stalls or runs out of memory. */
const port = parentPort;
if (port === null) throw new Error('mailparser-worker runs as a worker thread only');

const answer = (reply: WorkerReply): void => {
  port.postMessage(reply);
};

const read = async (source: ArrayBuffer, receivedAtMs: number): Promise<UnderstoodMail> =>
  understand(await parseMail(Buffer.from(source)), receivedAtMs);

port.on('message', ({ source, receivedAtMs }: ParseOrder) => {
  read(source, receivedAtMs).then(
    (understood) => {
      answer({ kind: 'parsed', ...understood });
    },
    // The library's message may hold text of the mail: only the kind of error leaves the thread.
    (error: unknown) => {
      answer({ kind: 'refused', errorName: error instanceof Error ? error.name : 'unknown error' });
    },
  );
});
answer({ kind: 'ready' });
