import type { InvalidInput } from '@otpless/problem/problem';
import type { LocalDate } from '@otpless/period/local-date';
import { scheduleOf } from '../domain/schedule';
import type { Subscription } from '../domain/subscription';
import { overrideProblems, termsOfPhase } from '../domain/terms-in-force';
import type { CatalogStores } from './ports';
import { termsOf } from './terms-of';
import { thingsNamedBy } from './things-named-by';

/** What keeps the phases from a day on from being rated with their overrides; null where nothing does. */
export async function refusalOfOverrides(
  stores: CatalogStores,
  subscription: Subscription,
  since: LocalDate,
): Promise<InvalidInput | null> {
  const { versionOf } = await termsOf(stores, [subscription]);
  const phases = scheduleOf(subscription)
    .filter(({ startsOn }) => startsOn >= since)
    .map((phase) => ({ phase, terms: termsOfPhase(phase, versionOf(phase.planVersionId), subscription.currency) }));
  const things = await thingsNamedBy(
    stores,
    phases.map(({ terms }) => terms),
  );
  return overrideProblems(phases, things);
}
