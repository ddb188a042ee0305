import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedFolder, cacheFolder } from './cache-folder';
import { closeDataFolder, openDataFolder } from './data-folder';
import { hasSecrets, secretsIn } from './secrets';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otpless-cache-'));
  process.env['OTPLESS_CACHE_DIR'] = folder;
});
afterEach(() => {
  delete process.env['OTPLESS_CACHE_DIR'];
  rmSync(folder, { recursive: true });
});

test.each`
  env                                 | root     | expected                        | because
  ${{ OTPLESS_CACHE_DIR: '/c' }}      | ${true}  | ${'/c'}                         | ${'it is told'}
  ${{}}                               | ${true}  | ${'/var/cache/otpless-billing'} | ${'PostgreSQL, not being root, must get there'}
  ${{ XDG_CACHE_HOME: '/home/x/.c' }} | ${false} | ${'/home/x/.c/otpless-billing'} | ${'the user keeps caches there'}
`('the cache is $expected because $because', ({ env, root, expected }) => {
  expect(cacheFolder(env, root)).toBe(expected);
});

test('those who need a folder at the same time make it once', async () => {
  let made = 0;
  const fill = async (making: string) => {
    made += 1;
    await new Promise(setImmediate);
    writeFileSync(join(making, 'program'), 'x');
  };
  const folders = await Promise.all([1, 2, 3].map(() => cachedFolder('tools', fill)));
  expect(new Set(folders)).toEqual(new Set([join(folder, 'tools')]));
  expect(made).toBe(1);
});

test('a folder whose making failed is not there', async () => {
  await expect(cachedFolder('tools', () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(existsSync(join(folder, 'tools'))).toBe(false);
  await expect(cachedFolder('tools', async () => undefined)).resolves.toBe(join(folder, 'tools'));
});

test('the lock of a process that died is broken', async () => {
  mkdirSync(join(folder, 'tools.lock'));
  writeFileSync(join(folder, 'tools.lock', 'holder'), `${process.pid}@1`);
  await expect(cachedFolder('tools', async () => undefined)).resolves.toBe(join(folder, 'tools'));
});

test('a data folder in use by another running process is refused', () => {
  mkdirSync(join(folder, 'data'));
  const [, , , ...rest] = readFileSync('/proc/1/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  writeFileSync(join(folder, 'data', 'owner'), `1@${rest[16]}`);
  expect(() => openDataFolder(join(folder, 'data'))).toThrow('Process 1 is using this data folder already');
});

test('a data folder is free again when it was closed or its process died', () => {
  const root = join(folder, 'data');
  closeDataFolder(openDataFolder(root));
  expect(() => closeDataFolder(openDataFolder(root))).not.toThrow();
  writeFileSync(join(root, 'owner'), `${process.pid}@1`);
  expect(() => openDataFolder(root)).not.toThrow();
  expect(() => openDataFolder(root)).toThrow('is using this data folder already');
});

test('secrets are made once and are for the owner only', () => {
  const secrets = secretsIn(folder);
  expect(hasSecrets(folder)).toBe(true);
  expect(secretsIn(folder)).toEqual(secrets);
});
