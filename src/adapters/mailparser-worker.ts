import { parentPort } from 'node:worker_threads';
import { parseMail } from './mailparser-mail';
import type { WorkerReply } from './mailparser-pool';

/** The thread that parses: one mail at a time, each answered once. It is thrown away when it stalls or runs out of memory. */
const port = parentPort;
if (port === null) throw new Error('mailparser-worker runs as a worker thread only');

const answer = (reply: WorkerReply): void => {
  port.postMessage(reply);
};

port.on('message', (source: ArrayBuffer) => {
  parseMail(Buffer.from(source)).then(
    (mail) => {
      answer({ kind: 'parsed', mail });
    },
    // The library's message may hold text of the mail: only the kind of error leaves the thread.
    (error: unknown) => {
      answer({ kind: 'refused', errorName: error instanceof Error ? error.name : 'unknown error' });
    },
  );
});
answer({ kind: 'ready' });
