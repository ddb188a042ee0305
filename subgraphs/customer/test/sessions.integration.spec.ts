import { jwtVerify } from 'jose';
import { permissionsOfRoles } from '@otpless/service/permissions';
import { type CustomerFixture, customerFixture } from './fixture';

let fixture: CustomerFixture;
let userId: string;
const email = 'meera@otpless.example';
const password = 'correct horse battery';
beforeAll(async () => {
  fixture = await customerFixture();
  const { data } = await fixture.run(CREATE_USER, {
    input: { email: 'Meera@OTPless.example', name: 'Meera', password, roles: ['FINANCE'] },
  });
  userId = data.createUser.id;
});
afterAll(() => fixture.stop());

const CREATE_USER = `mutation ($input: CreateUserInput!) { createUser(input: $input) {
  __typename ... on User { id email roles } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on Session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt user { id email } } ... on Problem { message } } }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
  __typename ... on Session { accessToken refreshToken } ... on Problem { message } } }`;
const SIGN_OUT = `mutation ($input: SignOutInput!) { signOut(input: $input) { at } }`;

const signIn = async (input: object = { email, password }) => (await fixture.run(SIGN_IN, { input })).data.signIn;
const refresh = async (refreshToken: string) =>
  (await fixture.run(REFRESH, { input: { refreshToken } })).data.refreshSession;
const claimsOf = async (token: string) =>
  (await jwtVerify(token, fixture.publicKey, { algorithms: ['EdDSA'], currentDate: fixture.clock.now() })).payload;

describe('createUser', () => {
  test('keeps an argon2id hash, not the password, and an audit entry', async () => {
    const [row] = await fixture.rows<{ password_hash: string }>(
      'select password_hash from customer.console_user where id = ?',
      [userId],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await fixture.audited(userId)).toEqual(['createUser']);
  });

  test('refuses a second user of an address, however it is spelled, and a short password', async () => {
    const input = { email: 'MEERA@otpless.example', name: 'Other', password, roles: ['ADMIN'] };
    expect((await fixture.run(CREATE_USER, { input })).data.createUser.__typename).toBe('Conflict');
    const short = await fixture.run(CREATE_USER, {
      input: { ...input, email: 'b@otpless.example', password: 'short' },
    });
    expect(short.data.createUser).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'password' }] });
  });

  test('the first administrator is made only where there is nobody', async () => {
    expect(await fixture.operations.bootstrapAdministrator('boss@otpless.example', password)).toBeNull();
  });
});

describe('signIn', () => {
  test('gives an access token of ten minutes with what the roles permit, and a refresh token of 14 days', async () => {
    const session = await signIn({ email: ' MEERA@otpless.example', password });
    expect(session).toMatchObject({ __typename: 'Session', user: { id: userId, email } });
    const claims = await claimsOf(session.accessToken);
    expect(claims).toMatchObject({
      sub: userId,
      name: 'Meera',
      kind: 'USER',
      roles: ['FINANCE'],
      permissions: permissionsOfRoles(['FINANCE']),
    });
    expect(claims.exp! - claims.iat!).toBe(600);
    expect(new Date(session.refreshTokenExpiresAt).getTime() - fixture.clock.now().getTime()).toBe(14 * 86_400_000);
    expect(await fixture.audited(userId)).toContain('signIn');
    const kept = JSON.stringify(await fixture.rows('select * from customer.refresh_token'));
    expect(kept).not.toContain(session.refreshToken);
  });

  test('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn({ email, password: 'wrong horse battery' });
    const unknown = await signIn({ email: 'nobody@otpless.example', password });
    expect(wrong).toEqual({ __typename: 'SignInRefused', message: 'The e-mail address or the password is wrong.' });
    expect(unknown).toEqual(wrong);
  });

  test('refuses all after ten failures in a quarter of an hour, the right password too, and forgets them then', async () => {
    const person = { email: 'ravi@otpless.example', password };
    await fixture.run(CREATE_USER, { input: { ...person, name: 'Ravi', roles: ['PRODUCT'] } });
    // All at once: guesses in parallel get no further than one after the other.
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => signIn({ ...person, password: 'a wrong password' })),
    );
    const messages = guesses.map(({ message }) => message as string);
    expect(messages.filter((message) => message.startsWith('Too many'))).toHaveLength(4);
    expect(await signIn(person)).toMatchObject({
      __typename: 'SignInRefused',
      message: expect.stringContaining('Too many'),
    });
    expect((await signIn()).__typename).toBe('Session');
    fixture.clock.advanceBy(15 * 60_000);
    expect((await signIn(person)).__typename).toBe('Session');
  });

  test('a success forgets the failures before it', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 0; failure < 5; failure += 1) await signIn({ email, password: 'a wrong password' });
      expect((await signIn()).__typename).toBe('Session');
    }
  });
});

describe('refreshSession', () => {
  test('gives the next pair and takes each token once', async () => {
    const session = await signIn();
    const next = await refresh(session.refreshToken);
    expect(next.__typename).toBe('Session');
    expect(next.refreshToken).not.toBe(session.refreshToken);
    expect(await claimsOf(next.accessToken)).toMatchObject({ sub: userId });
    expect((await refresh(next.refreshToken)).__typename).toBe('Session');
  });

  test('a token that is shown twice ends the whole family', async () => {
    const session = await signIn();
    const next = await refresh(session.refreshToken);
    expect((await refresh(session.refreshToken)).__typename).toBe('SignInRefused');
    expect((await refresh(next.refreshToken)).__typename).toBe('SignInRefused');
    expect(await fixture.audited(userId)).toContain('refreshTokenReused');
    expect((await signIn()).__typename).toBe('Session');
  });

  test('shown twice at once, it is given one successor at most, and the family ends', async () => {
    const session = await signIn();
    const answers = await Promise.all([refresh(session.refreshToken), refresh(session.refreshToken)]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Session', 'SignInRefused']);
    const winner = answers.find(({ __typename }) => __typename === 'Session');
    expect((await refresh(winner.refreshToken)).__typename).toBe('SignInRefused');
  });

  test('refuses what is expired, unknown or signed out', async () => {
    expect((await refresh('nonsense')).__typename).toBe('SignInRefused');
    const left = await signIn();
    await fixture.run(SIGN_OUT, { input: { refreshToken: left.refreshToken } });
    expect((await refresh(left.refreshToken)).__typename).toBe('SignInRefused');
    expect(await fixture.audited(userId)).toContain('signOut');
    const old = await signIn();
    fixture.clock.advanceBy(14 * 86_400_000);
    expect((await refresh(old.refreshToken)).__typename).toBe('SignInRefused');
  });

  test('expired families are forgotten at the next sign-in', async () => {
    await signIn();
    const [row] = await fixture.rows<{ sessions: string }>('select count(*) as sessions from customer.session');
    expect(Number(row?.sessions)).toBe(1);
  });
});

test('the viewer is who calls', async () => {
  const principal = { ...fixture.everyone, id: userId, name: 'Meera', roles: ['FINANCE' as const] };
  const { data } = await fixture.run('{ viewer { id kind name email roles } }', {}, principal);
  expect(data.viewer).toEqual({ id: userId, kind: 'USER', name: 'Meera', email, roles: ['FINANCE'] });
});
