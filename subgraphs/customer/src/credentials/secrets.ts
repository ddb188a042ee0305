import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../operations/ports';

/** 256 random bits need no slow hash: nobody guesses them, so SHA-256 keeps them. */
export const randomSecrets: Secrets = {
  random: () => randomBytes(32).toString('base64url'),
  hash: (secret) => createHash('sha256').update(secret).digest('hex'),
  same: (hash, other) => {
    const [one, two] = [Buffer.from(hash), Buffer.from(other)];
    return one.length === two.length && timingSafeEqual(one, two);
  },
};
