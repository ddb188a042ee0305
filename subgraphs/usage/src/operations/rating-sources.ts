import { currentRequestId } from '@otpless/service/request-context';
import { invariant } from '@otpless/problem/invariant';
import type { Accrual } from '../domain/accrual';
import { spansAccruals } from '../domain/charged-before';
import { type Contract, phaseOf } from '../domain/contract';
import { dimensionsPriced, type MeterCount } from '../domain/meter-count';
import type { AccrualSources } from '../domain/rate-accrual';
import type { Stores } from './ports';

/** What some accruals follow from, read in one go. */
export interface RatingSources {
  of(accrual: Accrual): Omit<AccrualSources, 'today'> & { readonly contract: Contract };
  /** What an accrual came to just now, for those after it. */
  rated(accrual: Accrual): void;
  spansAccruals(accrual: Accrual): boolean;
}

/** Reads what the accruals of these moves follow from; other accruals only where a commitment spans several. */
export async function sourcesOf(
  { totals, uniqueValues, projections, accruals }: Pick<Stores, 'totals' | 'uniqueValues' | 'projections' | 'accruals'>,
  moves: readonly { readonly after: Accrual }[],
): Promise<RatingSources> {
  const moving = moves.map(({ after }) => after);
  const contracts = await projections.contracts([...new Set(moving.map(({ subscriptionId }) => subscriptionId))]);
  const counts = await countsOf({ totals, uniqueValues }, moving, contracts);
  const accounts = await projections.accounts([...new Set(moving.map(({ accountId }) => accountId))]);
  const spanning = [...contracts].filter(([, contract]) => spansAccruals(contract)).map(([id]) => id);
  const others = new Map((await accruals.ofSubscriptions(spanning)).map((accrual) => [accrual.id, accrual]));
  return {
    of: (accrual) => {
      const contract = contracts.get(accrual.subscriptionId);
      invariant(contract !== undefined, 'an accrual is made from a contract');
      return {
        contract,
        counts: counts.get(accrual.id) ?? [],
        accountTags: accounts.get(accrual.accountId)?.tags ?? [],
        others: [...others.values()].filter(({ subscriptionId }) => subscriptionId === accrual.subscriptionId),
      };
    },
    rated: (accrual) => void (others.has(accrual.id) && others.set(accrual.id, accrual)),
    spansAccruals: ({ subscriptionId }) => spanning.includes(subscriptionId),
  };
}

/** A matrix over unique values needs sets that are united by its dimensions; no other aggregation does. */
async function countsOf(
  { totals, uniqueValues }: Pick<Stores, 'totals' | 'uniqueValues'>,
  moving: readonly Accrual[],
  contracts: ReadonlyMap<string, Contract>,
): Promise<ReadonlyMap<string, readonly MeterCount[]>> {
  const counts = new Map(await totals.counts(moving.map(({ id }) => id)));
  for (const accrual of moving) {
    const contract = contracts.get(accrual.subscriptionId);
    const found = counts.get(accrual.id) ?? [];
    if (contract === undefined || !found.some(({ aggregation }) => aggregation === 'UNIQUE_COUNT')) continue;
    const phase = phaseOf(contract, accrual);
    const united: MeterCount[] = [];
    for (const count of found) {
      const names = count.aggregation === 'UNIQUE_COUNT' ? dimensionsPriced(count.meterId, phase) : [];
      const uniqueGroups = names.length === 0 ? [] : await uniqueValues.inGroups(accrual.id, count.meterId, names);
      united.push({ ...count, uniqueGroups });
    }
    counts.set(accrual.id, united);
  }
  return counts;
}

/** Where a commitment spans accruals, what one came to moves those after it. */
export async function markLaterOnes(
  { accruals, totals }: Pick<Stores, 'accruals' | 'totals'>,
  changed: readonly Accrual[],
  sources: RatingSources,
): Promise<void> {
  const spanning = changed.filter((accrual) => sources.spansAccruals(accrual));
  if (spanning.length === 0) return;
  const all = await accruals.ofSubscriptions([...new Set(spanning.map(({ subscriptionId }) => subscriptionId))]);
  const later = all.filter(
    ({ subscriptionId, startsOn, state }) =>
      state !== 'FINAL' &&
      spanning.some((accrual) => accrual.subscriptionId === subscriptionId && accrual.startsOn < startsOn),
  );
  const requestId = currentRequestId();
  await totals.mark(later.map(({ id }) => ({ accrualId: id, receivedAt: null, requestId })));
}
