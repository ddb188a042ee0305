import { type ApiKey, apiKeyProblems, keyIdOf, revoke, secretOf } from './api-key';

const known = new Set(['usage:ingest', 'wallet:read', 'session:issue']);
const held = new Set(['usage:ingest', 'api-key:manage']);
const details = { name: 'Gateway', source: 'otp-gateway', scopes: ['usage:ingest'] };

test.each`
  change                                       | paths           | because
  ${{}}                                        | ${[]}           | ${'the maker may ingest too'}
  ${{ name: '' }}                              | ${['name']}     | ${'a key without a name is never found again'}
  ${{ source: 'a.b' }}                         | ${['source']}   | ${'a dot separates NATS subjects'}
  ${{ source: '*' }}                           | ${['source']}   | ${'a star is a wildcard'}
  ${{ source: 'Gateway' }}                     | ${['source']}   | ${'capitals are not used'}
  ${{ scopes: [] }}                            | ${['scopes']}   | ${'a key that may nothing is a mistake'}
  ${{ scopes: ['usage:ingest', 'usage:eat'] }} | ${['scopes.1']} | ${'there is no such permission'}
  ${{ scopes: ['api-key:manage'] }}            | ${['scopes.0']} | ${'what is held but not known does not count'}
  ${{ scopes: ['wallet:read'] }}               | ${['scopes.0']} | ${'the maker may not read wallets'}
  ${{ scopes: ['session:issue'] }}             | ${['scopes.0']} | ${'only the gateway issues sessions'}
`('$change is refused at $paths because $because', ({ change, paths }) =>
  expect(apiKeyProblems({ ...details, ...change }, held, known).map(({ path }) => path)).toEqual(paths),
);

const keyId = 'key_01kav3hjj0e6a9h0m6f5q6z3wd';
const random = 'A'.repeat(43);

test.each`
  secret                                      | id           | because
  ${secretOf(keyId, random)}                  | ${keyId}     | ${'the id is its readable part'}
  ${secretOf(keyId, random.slice(1))}         | ${undefined} | ${'a character is missing'}
  ${`sk_${secretOf(keyId, random).slice(4)}`} | ${undefined} | ${'it is not ours'}
  ${`${secretOf(keyId, random)}\n`}           | ${undefined} | ${'nothing may follow'}
  ${''}                                       | ${undefined} | ${'there is nothing'}
`('$secret is of key $id because $because', ({ secret, id }) => expect(keyIdOf(secret)).toBe(id ?? null));

test('a second revocation does not move the first', () => {
  const revoked = revoke({ id: keyId, revokedAt: null } as ApiKey, new Date(1));
  expect(revoke(revoked, new Date(2))).toBe(revoked);
});
