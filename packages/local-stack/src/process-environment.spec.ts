import { createPrivateKey, createPublicKey } from 'node:crypto';
import { environmentFor } from './process-environment';
import { processNames, subgraphs } from './process-name';
import { newSecrets } from './secrets';

const stack = {
  kind: { postgres: 'embedded', nats: 'embedded' },
  databaseUrl: 'postgres://otpless:owner@127.0.0.1:5432/otpless',
  natsUrl: 'nats://127.0.0.1:4222',
  secrets: newSecrets(),
} as const;

test.each`
  variable                  | holders                      | because
  ${'DATABASE_URL'}         | ${[...subgraphs]}            | ${'the others keep nothing'}
  ${'IDENTITY_PRIVATE_KEY'} | ${[...subgraphs, 'gateway']} | ${'a producer calls no subgraph'}
  ${'SESSION_PRIVATE_KEY'}  | ${['customer']}              | ${'only customer signs people in'}
  ${'SESSION_PUBLIC_KEY'}   | ${['gateway']}               | ${'the gateway checks who comes'}
  ${'PSEUDONYM_KEY'}        | ${['usage', 'gateway']}      | ${'the doors hide personal dimensions'}
  ${'NATS_PASSWORD'}        | ${[...processNames]}         | ${'nobody is anonymous at the broker'}
`(
  '$variable is given to $holders because $because',
  ({ variable, holders }: { variable: string; holders: string[] }) => {
    expect(processNames.filter((process) => variable in environmentFor(process, stack))).toEqual(holders);
  },
);

test('no two processes share a password or a private key', () => {
  const secrets = processNames.flatMap((process) => {
    const { NATS_PASSWORD, IDENTITY_PRIVATE_KEY, DATABASE_URL } = environmentFor(process, stack);
    return [NATS_PASSWORD, IDENTITY_PRIVATE_KEY, DATABASE_URL].filter((secret) => secret !== undefined);
  });
  expect(new Set(secrets).size).toBe(secrets.length);
});

test.each([...subgraphs, 'gateway'] as const)('the public keys hold the pair of %s', (process) => {
  const { IDENTITY_PRIVATE_KEY, IDENTITY_PUBLIC_KEYS } = environmentFor(process, stack);
  const derived = createPublicKey(createPrivateKey(IDENTITY_PRIVATE_KEY!)).export({ type: 'spki', format: 'pem' });
  expect((JSON.parse(IDENTITY_PUBLIC_KEYS!) as Record<string, string>)[process]).toBe(derived);
});

test('a subgraph logs in to the same database under its own role', () => {
  const { DATABASE_URL } = environmentFor('wallet', stack);
  expect(DATABASE_URL).toMatch(/^postgres:\/\/otpless_wallet:[0-9a-f]{32}@127\.0\.0\.1:5432\/otpless$/);
});

test.each`
  natsUrl                    | expected                                                               | because
  ${'nats://me:s%40@host:1'} | ${{ NATS_URL: 'nats://host:1', NATS_USER: 'me', NATS_PASSWORD: 's@' }} | ${'the client wants credentials apart'}
  ${'nats://host:1'}         | ${{ NATS_URL: 'nats://host:1' }}                                       | ${'an open broker has no users'}
  ${'nats://token@host:1'}   | ${{ NATS_URL: 'nats://token@host:1' }}                                 | ${'a token is not a user'}
`('a given broker $natsUrl is passed on because $because', ({ natsUrl, expected }) => {
  const environment = environmentFor('demo-producer', { ...stack, natsUrl, kind: { ...stack.kind, nats: 'given' } });
  expect(environment).toEqual({ ...expected, NATS_INBOX_PREFIX: '_INBOX_demo-producer' });
});
