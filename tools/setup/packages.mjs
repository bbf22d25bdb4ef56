import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Missing, npm, run, say } from './run.mjs';

/** Tools need it; the `node` package brings a newer one. */
const LOWEST_NODE = 22;

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Are the packages of the lockfile there, each in the version it asks for? */
export function packagesAreCurrent(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || (installed[path]?.version === version && existsSync(join(root, path))),
  );
}

/** An environment in which `node` and the tools are those of `node_modules`. */
function toolEnvironment(root) {
  const name = Object.keys(process.env).find((key) => key.toLowerCase() === 'path') ?? 'PATH';
  const path = [join(root, 'node_modules', '.bin'), process.env[name]].filter(Boolean).join(delimiter);
  return { ...process.env, [name]: path };
}

async function checkNode(env) {
  const { code, output } = await run('node', ['--print', 'process.versions.node'], { env, quiet: true });
  if (code === 0 && Number.parseInt(output, 10) >= LOWEST_NODE) return output.trim();
  throw new Missing(
    `Node ${LOWEST_NODE} or later is needed and the "node" package did not bring it; install it and try again.`,
  );
}

/** The packages of package.json's `allowScripts`: theirs are the only scripts that run at installation. */
function allowedScripts(root) {
  const { allowScripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
}

/** `npm ci`, with no package's script but those that are allowed, whatever the version of npm. */
async function install(root) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const allowed = allowedScripts(root);
  // Without a name, `npm rebuild` would run the scripts of all.
  const scripts = allowed.length > 0 ? [['rebuild', ...allowed, ...quiet]] : [];
  const steps = [['ci', '--ignore-scripts', ...quiet], ...scripts];
  for (const step of steps) {
    const { code } = await npm(step);
    if (code !== 0)
      throw new Missing('The npm packages could not be installed; is the npm registry reachable?');
  }
}

/** Installs npm packages where they are absent or stale. Gives the environment for the tools. */
export async function ensurePackages(root) {
  if (packagesAreCurrent(root)) say('The npm packages are there.');
  else {
    say('Installing the npm packages (npm ci), which takes a minute …');
    await install(root);
  }
  const env = toolEnvironment(root);
  say(`Node ${await checkNode(env)} runs the tools.`);
  return env;
}
