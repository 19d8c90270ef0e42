import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs before anything is installed: Node's own modules only, and syntax that old versions read, so that they can say what is wrong.

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Checks Node, installs the npm packages where they are missing or others than package-lock.json says, then runs the TypeScript file. */
export async function bootstrap(entry) {
  process.chdir(root);
  requireNode(20, 19);
  if (!isInstalled()) await install();
  // Both, as `import()` goes through the other loader.
  (await import('tsx/cjs/api')).register();
  (await import('tsx/esm/api')).register();
  createRequire(import.meta.url)(join(root, 'launch', entry));
}

function requireNode(leastMajor, leastMinor) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  console.error(
    `Node ${process.versions.node} is too old: ${leastMajor}.${leastMinor} or newer is needed. Install it from https://nodejs.org (or run \`nvm install\` here), and start again.`,
  );
  process.exit(1);
}

/** npm notes what it installed: compared package by package, as the files' dates say nothing after a checkout. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional === true ||
      entry.devOptional === true ||
      entry.peer === true ||
      installed[path]?.version === entry.version,
  );
}

async function install() {
  console.log('Installing the npm packages (npm ci) …');
  const startedMs = Date.now();
  const seconds = () => Math.round((Date.now() - startedMs) / 1_000);
  // npm shows its own progress on a terminal; elsewhere a line now and then says that it goes on.
  const tick = setInterval(
    () => process.stdout.isTTY || console.log(`  still at it after ${seconds()} s`),
    30_000,
  );
  const failure = await new Promise((resolve) => {
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const npmScript = process.env.npm_execpath;
    const viaNode = npmScript !== undefined && /npm-cli\.c?js$/.test(npmScript);
    const child = viaNode
      ? spawn(process.execPath, [npmScript, ...args], { cwd: root, stdio: 'inherit' })
      : spawn('npm', args, { cwd: root, stdio: 'inherit' });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`),
    );
  });
  clearInterval(tick);
  if (failure === undefined) {
    console.log(`  done in ${seconds()} s`);
    return;
  }
  console.error(
    `The npm packages could not be installed (${failure}). Clear what npm says above (is its registry reachable?), then start again, or run \`npm ci\`.`,
  );
  process.exit(1);
}
