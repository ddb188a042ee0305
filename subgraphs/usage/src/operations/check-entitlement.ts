import { Quantity } from '@otpless/money/quantity';
import { InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { allows, entitlementsByFeature, type FeatureEntitlement } from '../domain/entitlement';
import type { Transact } from './ports';

export interface EntitlementQuestion {
  /** An account id, or what stands for one now; null where the account is named. */
  readonly subject: string | null;
  readonly accountId: string | null;
  readonly featureKey: string;
  /** How much more is to be used. */
  readonly quantity: string;
}

export interface EntitlementAnswer {
  readonly allowed: boolean;
  /** Null where the account is not entitled to the feature at all. */
  readonly entitlement: FeatureEntitlement | null;
}

/** What the account is entitled to now, by all contracts that its usage counts for. */
export function entitlementsOf(transact: Transact, clock: Clock) {
  return (accountId: string): Promise<FeatureEntitlement[]> =>
    transact('FREE', async ({ accruals }) =>
      entitlementsByFeature(await accruals.entitlements(accountId, clock.now())),
    );
}

/**
 * Tells whether so much more of a feature may be used, by what was counted and rated until now. It books nothing: what is
 * used is known by its events. An account that the caller may not see is not there.
 */
export function checkEntitlement(transact: Transact, clock: Clock) {
  return (
    { subject, accountId: named, featureKey, quantity }: EntitlementQuestion,
    mayRead: (accountId: string) => boolean,
  ): Promise<EntitlementAnswer | InvalidInput | NotFound> =>
    transact('FREE', async ({ knowledge, accruals }) => {
      const whose = named ?? subject;
      if (whose === null || (named !== null && subject !== null))
        return InvalidInput.at(whose === null ? 'accountId' : 'subject', 'give one of accountId and subject');
      const wanted = Quantity.parse(quantity);
      if (wanted instanceof Problem) return InvalidInput.at('quantity', wanted.message);
      if (wanted.isNegative()) return InvalidInput.at('quantity', 'must not be below zero');
      const now = clock.now();
      const known = (await knowledge.current()).accountOf(whose, now);
      // Whoever names an account does not mean another that it is the alias of.
      const accountId = named !== null && known !== named ? null : known;
      if (accountId === null || !mayRead(accountId)) return new NotFound('account', whose);
      const entitlements = entitlementsByFeature(await accruals.entitlements(accountId, now));
      const entitlement = entitlements.find((one) => one.featureKey === featureKey) ?? null;
      return { allowed: allows(entitlement, wanted), entitlement };
    });
}
