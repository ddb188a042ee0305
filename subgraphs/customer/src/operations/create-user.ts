import { Conflict, InvalidInput } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type User, type UserDetails, newUser } from '../domain/user';
import { audit, theSystem } from './audit';
import type { Ports } from './ports';

/** Makes a console user; the password is hashed before the transaction, since hashing is slow on purpose. */
export function createUser(ports: Ports) {
  return async (
    by: Pick<Principal, 'id' | 'name'>,
    details: UserDetails,
    password: string,
  ): Promise<User | InvalidInput | Conflict> => {
    const user = newUser(ports.newId('usr'), details, password, ports.clock.now());
    if (user instanceof InvalidInput) return user;
    const passwordHash = await ports.passwords.hash(password);
    return ports.transact(async (stores) => {
      await stores.inTurn(`user ${user.email}`);
      const known = await stores.users.credentialOf(user.email);
      if (known !== null) return new Conflict(`There is a user ${user.email} already.`);
      await stores.users.add(user, passwordHash);
      await audit(stores, ports, by, 'createUser', user.id, { email: user.email, roles: user.roles });
      return user;
    });
  };
}

/** Makes the first administrator where there is no user at all, so that somebody can sign in and make the others. */
export function bootstrapAdministrator(ports: Ports) {
  return async (email: string, password: string): Promise<User | InvalidInput | Conflict | null> => {
    if (await ports.transact(({ users }) => users.any())) return null;
    return createUser(ports)(theSystem, { email, name: 'Administrator', roles: ['ADMIN'] }, password);
  };
}
