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
