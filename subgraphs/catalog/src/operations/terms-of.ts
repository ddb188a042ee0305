import { invariant } from '@otpless/problem/invariant';
import type { BillableItem } from '../domain/billable-item';
import type { VersionOf } from '../domain/override-rate-card';
import type { RateCard } from '../domain/rate-card';
import type { Phase } from '../domain/schedule';
import type { Subscription } from '../domain/subscription';
import { cardsOfPhase } from '../domain/terms-in-force';
import { itemsOf } from './items-of';
import type { CatalogReads } from './ports';

/** What subscriptions are made of, beside themselves. */
export interface TermsOf {
  readonly versionOf: VersionOf;
  readonly items: ReadonlyMap<string, BillableItem>;
  /** The cards of a phase, overrides and coupons applied. */
  readonly cardsOf: (phase: Phase) => RateCard[];
}

/** Loads the plan versions, overridden cards, coupons and items that these subscriptions are made of. */
export async function termsOf(
  stores: Pick<CatalogReads, 'planVersions' | 'items' | 'coupons'>,
  subscriptions: readonly Pick<Subscription, 'terms' | 'overrides' | 'coupons'>[],
): Promise<TermsOf> {
  const versionIds = subscriptions.flatMap(({ terms }) => terms.map(({ planVersionId }) => planVersionId));
  const versions = await stores.planVersions.byIds([...new Set(versionIds)]);
  const couponIds = subscriptions.flatMap(({ coupons }) => coupons.map(({ couponId }) => couponId));
  const coupons = couponIds.length === 0 ? [] : await stores.coupons.byIds([...new Set(couponIds)]);
  const overridden = subscriptions.flatMap(({ overrides }) =>
    overrides.flatMap(({ change }) => (change?.kind === 'CARD' ? [change.card] : [])),
  );
  const versionOf: VersionOf = (id) => {
    const version = versions.find((one) => one.id === id);
    invariant(version !== undefined, 'the plan version of a term exists');
    return version;
  };
  return {
    versionOf,
    items: await itemsOf(stores, [...versions, { rateCards: overridden }]),
    cardsOf: (phase) => cardsOfPhase(phase, versionOf(phase.planVersionId), coupons),
  };
}
