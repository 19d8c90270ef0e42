#!/usr/bin/env node
/** `mosaic`: the operators' command line. */

import { loadClientConfig, loadConfig, readEnvironment, type ClientConfig } from '../config';
import { runCommandLine } from './cli/program';
import { screenOf } from './cli/screen';
import { Operator } from './operator';
import { Unavailable } from './unavailable';

async function main(): Promise<void> {
  const env = readEnvironment();
  let operator: Operator | undefined;
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    screen: screenOf(process.stdout, (env['NO_COLOR'] ?? '') !== ''),
    out: (text) => {
      console.log(text);
    },
    err: (text) => {
      console.error(text);
    },
    operator: () => (operator ??= new Operator(configOf(env))),
    workerConfig: () => loadConfig(env),
    interrupted: onInterrupt,
  });
  await operator?.close();
}

function configOf(env: NodeJS.ProcessEnv): ClientConfig {
  const loaded = loadClientConfig(env);
  if (loaded.ok) return loaded.config;
  throw new Unavailable(loaded.problems.join('\n'));
}

function onInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  return stop.signal;
}

void main();
