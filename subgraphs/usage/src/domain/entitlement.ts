import { Quantity } from '@otpless/money/quantity';

/** What an account may use of a feature in the period, what it has used, and what is left. */
export interface AccruedEntitlement {
  readonly rateCardKey: string;
  readonly featureKey: string;
  /** Null where there is no limit. */
  readonly limit: string | null;
  readonly used: string;
  readonly balance: string | null;
  readonly oncePaid: boolean;
}

/** What an account may use of a feature by all its contracts. */
export interface FeatureEntitlement extends Omit<AccruedEntitlement, 'rateCardKey'> {
  readonly rateCardKeys: readonly string[];
}

/** The entitlements of an account, one a feature: several of one feature add up, and one without a limit lifts it. */
export function entitlementsByFeature(accrued: readonly AccruedEntitlement[]): FeatureEntitlement[] {
  const features = [...new Set(accrued.map(({ featureKey }) => featureKey))].sort();
  return features.map((featureKey) => {
    const ofFeature = accrued.filter((one) => one.featureKey === featureKey);
    return {
      featureKey,
      rateCardKeys: ofFeature.map(({ rateCardKey }) => rateCardKey),
      limit: sumUnlessUnlimited(ofFeature.map(({ limit }) => limit)),
      used: Quantity.sum(ofFeature.map(({ used }) => Quantity.of(used))).toFixed(),
      balance: sumUnlessUnlimited(ofFeature.map(({ balance }) => balance)),
      oncePaid: ofFeature.every(({ oncePaid }) => oncePaid),
    };
  });
}

/** Whether so much more may be used of the feature; of what an account is not entitled to, nothing. */
export function allows(entitlement: FeatureEntitlement | null, quantity: Quantity): boolean {
  if (entitlement === null) return false;
  return entitlement.balance === null || quantity.compare(Quantity.of(entitlement.balance)) <= 0;
}

function sumUnlessUnlimited(parts: readonly (string | null)[]): string | null {
  const limited = parts.filter((part) => part !== null);
  return limited.length < parts.length ? null : Quantity.sum(limited.map((part) => Quantity.of(part))).toFixed();
}
