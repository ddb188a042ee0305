import type { Clock } from '@otpless/service/clock';
import DataLoader from 'dataloader';
import type { Accrual } from '../domain/accrual';
import type { AlertRule } from '../domain/alert-rule';
import type { Simulation } from '../domain/simulation';
import type { RaisedAlert, UsageReader } from '../operations/reader';
import type { AccountEffect } from '../operations/simulation-reader';

/** Gathers what the resolvers of one request ask for into one query each. */
export function usageLoaders(reader: UsageReader, clock: Clock) {
  const latest = new Map<number, DataLoader<string, Accrual[]>>();
  const effects = new Map<string, DataLoader<string, AccountEffect | null>>();
  return {
    accrual: new DataLoader<string, Accrual | null>(async (ids) => inOrder(ids, await reader.accruals(ids))),
    alertRule: new DataLoader<string, AlertRule | null>(async (ids) => inOrder(ids, await reader.alertRules({ ids }))),
    alert: new DataLoader<string, RaisedAlert | null>(async (ids) => inOrder(ids, await reader.alerts(ids))),
    simulation: new DataLoader<string, Simulation | null>(async (ids) => inOrder(ids, await reader.simulations(ids))),
    currentAccrual: new DataLoader<string, Accrual | null>(async (subscriptionIds) => {
      const found = await reader.accrualsAt(subscriptionIds, clock.now());
      return subscriptionIds.map((id) => found.find(({ subscriptionId }) => subscriptionId === id) ?? null);
    }),
    /** What a simulation found of an account. */
    accountEffect: (simulationId: string): DataLoader<string, AccountEffect | null> => {
      const known = effects.get(simulationId);
      if (known !== undefined) return known;
      const loader = new DataLoader<string, AccountEffect | null>(async (accountIds) => {
        const found = await reader.accountEffects(simulationId, accountIds);
        return accountIds.map((id) => found.find(({ accountId }) => accountId === id) ?? null);
      });
      effects.set(simulationId, loader);
      return loader;
    },
    /** The latest accruals of a subscription, up to so many. */
    latestAccruals: (limit: number): DataLoader<string, Accrual[]> => {
      const known = latest.get(limit);
      if (known !== undefined) return known;
      const loader = new DataLoader<string, Accrual[]>(async (subscriptionIds) => {
        const found = await reader.accrualsOf(subscriptionIds, limit);
        return subscriptionIds.map((id) => found.filter(({ subscriptionId }) => subscriptionId === id));
      });
      latest.set(limit, loader);
      return loader;
    },
  };
}

export type UsageLoaders = ReturnType<typeof usageLoaders>;

function inOrder<Noun extends { readonly id: string }>(
  ids: readonly string[],
  found: readonly Noun[],
): (Noun | null)[] {
  const byId = new Map(found.map((noun) => [noun.id, noun]));
  return ids.map((id) => byId.get(id) ?? null);
}
