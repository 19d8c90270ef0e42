import { createServer } from 'node:net';
import { connect } from 'node:net';

/** The address that everything of ours listens on. */
export const LOOPBACK = '127.0.0.1';

/** A port on loopback that nothing listens on now. Somebody may take it before it is used: whoever binds it retries. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
}

/** True when something accepts connections there: on IPv4's or IPv6's loopback, whatever address it is bound to. */
export async function portAnswers(port: number): Promise<boolean> {
  const answers = await Promise.all([LOOPBACK, '::1'].map((host) => accepts(host, port)));
  return answers.includes(true);
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, end(false));
    socket.once('connect', end(true));
    socket.once('error', end(false));
  });
}

/** The port that is wanted if nothing answers there, else a free one. */
export async function portOr(wanted: number): Promise<number> {
  return (await portAnswers(wanted)) ? freePort() : wanted;
}
