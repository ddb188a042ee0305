import { Algorithm, hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../operations/ports';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const strength = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords by argon2id. */
export async function argon2Passwords(): Promise<Passwords> {
  // Compared with where no user has the address: the same work, never the same answer.
  const nobody = await hash('nobody has this password', strength);
  return {
    hash: (password) => hash(password, strength),
    matches: async (password, known) => {
      const same = await verify(known ?? nobody, password);
      return same && known !== null;
    },
  };
}
