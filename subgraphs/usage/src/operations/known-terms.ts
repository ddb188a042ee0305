import { setTimeout as wait } from 'node:timers/promises';
import { Conflict, NotFound } from '@otpless/problem/problem';
import type { PricingTerms } from '../domain/pricing-terms';
import type { Transact } from './ports';

const patienceMs = 5000;
const intervalMs = 50;

/**
 * Terms at the revision somebody saw, or a later one. The catalog's word of an edit that was just saved is a moment on its
 * way, so it is waited for; terms that were looked at without a revision are taken as they are.
 */
export async function knownTerms(
  transact: Transact,
  termsId: string,
  revision: number | null,
): Promise<PricingTerms | NotFound | Conflict> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const terms = await transact('FREE', ({ projections }) => projections.terms(termsId));
    if (terms !== null && terms.revision >= (revision ?? 0)) return terms;
    if (revision === null || Date.now() > giveUpAt)
      return terms === null
        ? new NotFound('terms', termsId)
        : new Conflict(
            `Edit ${revision} of these terms is not known here yet, only ${terms.revision}. Try again soon.`,
          );
    await wait(intervalMs);
  }
}
