import { SignInRefused } from '../domain/session';
import { mayTry, throttleWindowStart } from '../domain/sign-in-throttle';
import { normalisedEmail } from '../domain/user';
import { audit } from './audit';
import { type OpenSession, giveTokens } from './open-session';
import type { Ports } from './ports';

/**
 * Signs a user in. A try is counted as failed before the password is looked at and forgiven when it was right, so that
 * many tries at once get no further than one after the other.
 */
export function signIn(ports: Ports) {
  return async (typedEmail: string, password: string): Promise<OpenSession | SignInRefused> => {
    const email = normalisedEmail(typedEmail);
    const emailHash = ports.secrets.hash(email);
    if (!(await countTry(ports, emailHash))) {
      return new SignInRefused('Too many failed tries. Wait a quarter of an hour.');
    }
    const credential = await ports.transact(({ users }) => users.credentialOf(email));
    // Longer than any password can be is refused without hashing it, which tells nothing about the address.
    const matches =
      password.length <= 128 && (await ports.passwords.matches(password, credential?.passwordHash ?? null));
    if (credential === null || !matches) return new SignInRefused('The e-mail address or the password is wrong.');
    const { user } = credential;
    return ports.transact(async (stores) => {
      const now = ports.clock.now();
      await stores.failures.forget(emailHash);
      await stores.sessions.forgetExpired(now);
      const session = { id: ports.newId('ses'), userId: user.id, startedAt: now, endedAt: null, endedBecause: null };
      await stores.sessions.add(session);
      await audit(stores, ports, user, 'signIn', user.id, { sessionId: session.id });
      return giveTokens(ports, stores, session, user);
    });
  };
}

function countTry({ transact, clock }: Ports, emailHash: string): Promise<boolean> {
  return transact(async ({ failures, inTurn }) => {
    await inTurn(`sign-in ${emailHash}`);
    const now = clock.now();
    const windowStart = throttleWindowStart(now);
    await failures.forgetBefore(windowStart);
    // A refused try is not counted: who waits gets in, however often somebody else knocks.
    if (!mayTry(await failures.since(emailHash, windowStart), now)) return false;
    await failures.add(emailHash, now);
    return true;
  });
}
