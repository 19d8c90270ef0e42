/** The log: JSON lines in a file for machines, readable lines on the console for people. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { Log, LogFields } from '../activities/ports';
import type { LogLevel } from '../config';

export interface LogOptions {
  readonly level: LogLevel;
  readonly file: string;
  readonly console: NodeJS.WriteStream;
}

export interface OpenLog extends Log {
  /** Everything written so far is in the file. */
  flush(): void;
}

const PINO_LEVELS: Readonly<Record<LogLevel, pino.Level>> = {
  DEBUG: 'debug',
  INFO: 'info',
  WARNING: 'warn',
  ERROR: 'error',
};
const WORDS: Readonly<Record<string, string>> = {
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARNING',
  error: 'ERROR',
};
const COLOURS: Readonly<Record<string, number>> = { DEBUG: 90, WARNING: 33, ERROR: 31 };

/** Throws when the file's folder cannot be made or the file not be opened. */
export function openLog(options: LogOptions): OpenLog {
  mkdirSync(dirname(options.file), { recursive: true });
  const file = pino.destination({ dest: options.file, append: true, sync: true });
  const level = PINO_LEVELS[options.level];
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: WORDS[label] ?? label.toUpperCase() }) },
    },
    pino.multistream([
      { stream: file, level },
      { stream: readableLines(options.console), level },
    ]),
  );
  const write =
    (method: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}): void => {
      logger[method](fields, message);
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    flush: () => {
      file.flushSync();
    },
  };
}

/** `20:14:03 WARNING  IMAP: the connection was lost  mailbox=team@example.com`; colours on a terminal only. */
function readableLines(out: NodeJS.WriteStream): Writable {
  const isColoured = out.isTTY && out.hasColors();
  return new Writable({
    decodeStrings: false,
    write: (line: string, _encoding, done) => {
      const { level, time, message, ...fields } = JSON.parse(line) as Record<string, string>;
      const word = (level ?? '').padEnd(7);
      const colour = isColoured ? COLOURS[level ?? ''] : undefined;
      const shown = colour === undefined ? word : `\u001b[${colour}m${word}\u001b[0m`;
      const rest = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
      out.write(`${(time ?? '').slice(11, 19)} ${shown}  ${[message, ...rest].join('  ')}\n`);
      done();
    },
  });
}
