import { StartFailure } from './process';

const TRIES = 3;

/** A port that was free may be taken before a server binds it: then other ports are tried, unless they were asked for by number. */
export async function retryWithOtherPorts<T>(portsAreFixed: boolean, start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const isTaken =
        error instanceof StartFailure &&
        /is taken by|address already in use|could not bind/i.test(error.message);
      if (portsAreFixed || !isTaken || attempt === TRIES) throw error;
    }
  }
}
