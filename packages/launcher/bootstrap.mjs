// The first step of every npm command: it runs before anything is installed, so it imports nothing but Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const logFile = join(root, '.data/logs/set-up.log');
const [command = 'start', ...rest] = process.argv.slice(2);

class StepFailed extends Error {
  constructor(title, code, advice) {
    super(`${title} failed (exit code ${code}).\n${advice}\nThe whole output is in ${logFile}.`);
  }
}

function run(title, file, args, advice) {
  const started = Date.now();
  process.stdout.write(`  ${title} …`);
  return new Promise((resolve, reject) => {
    const log = createWriteStream(logFile, { flags: 'a' });
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    const tail = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        log.write(data);
        tail.push(data.toString());
        if (tail.length > 40) tail.shift();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      log.end();
      process.stdout.write(`\r${code === 0 ? '✔' : '✖'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
      if (code === 0) return resolve();
      process.stderr.write(tail.join('').split('\n').slice(-25).join('\n'));
      reject(new StepFailed(title, code, advice));
    });
  });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node.js 20.19 or newer is needed; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
}

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules/.otpless-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  await run('Installing packages', 'npm', ['ci'], 'Is the npm registry reachable? Try: npm ci');
  writeFileSync(stamp, lock);
}

async function build() {
  const bin = (name) => join(root, 'node_modules/.bin', name);
  await run('Compiling the services', bin('tsc'), ['-b'], 'Mend the type errors above.');
  await run(
    'Generating typed documents',
    bin('graphql-codegen'),
    ['--config', 'codegen.yml'],
    'A document does not fit schema/api.graphql.',
  );
  await run(
    'Building the console',
    'npm',
    ['run', 'build', '--workspace', 'admin-web', '--silent'],
    'Mend the errors above.',
  );
}

async function main() {
  mkdirSync(dirname(logFile), { recursive: true });
  requireNode();
  await install();
  await build();
  const entry = join(
    root,
    command === 'bench' ? 'packages/bench/dist/bench.js' : `packages/launcher/dist/${command}.js`,
  );
  const child = spawn(process.execPath, [entry, ...rest], { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; this process only waits for it to end in good order.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  child.on('close', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

main().catch((error) => {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
});
