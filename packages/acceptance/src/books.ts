import { eventually } from '@otpless/testkit/eventually';
import BigNumber from 'bignumber.js';
import type { Caller } from './caller';

interface Money {
  readonly amount: string;
}

export interface WalletState {
  readonly balance: Money;
  readonly liveBalance: Money;
  readonly undrawn: Money;
  readonly uncovered: Money;
  readonly available: Money;
  readonly revision: number;
}

export interface AccrualState {
  readonly id: string;
  readonly state: string;
  readonly total: Money;
  readonly period: { readonly startsOn: string; readonly endsOn: string };
  readonly charges: readonly {
    readonly rateCardKey: string;
    readonly quantity: string | null;
    readonly amount: Money;
  }[];
}

/** The figures of a wallet. */
export async function walletState(caller: Caller, id: string): Promise<WalletState> {
  const figures = ['balance', 'liveBalance', 'undrawn', 'uncovered', 'available']
    .map((field) => `${field} { amount }`)
    .join(' ');
  return (
    await caller.ask<{ wallet: WalletState }>(`query($id: ID!) { wallet(id: $id) { ${figures} revision } }`, { id })
  ).wallet;
}

/** A subscription's accruals, the oldest period first. */
export async function accrualsOf(caller: Caller, subscriptionId: string): Promise<AccrualState[]> {
  const { accruals } = await caller.ask<{ accruals: { nodes: AccrualState[] } }>(
    `query($subscriptionId: ID!) { accruals(subscriptionId: $subscriptionId) {
      nodes { id state total { amount } period { startsOn endsOn } charges { rateCardKey quantity amount { amount } } } } }`,
    { subscriptionId },
  );
  return [...accruals.nodes].sort((one, other) => (one.period.startsOn < other.period.startsOn ? -1 : 1));
}

/** Waits until all that a subscription accrued comes to what it must. */
export async function untilAccrued(
  caller: Caller,
  subscriptionId: string,
  total: BigNumber.Value,
  deadlineMs?: number,
): Promise<AccrualState[]> {
  let accruals: AccrualState[] = [];
  const look = async () => {
    accruals = await accrualsOf(caller, subscriptionId);
    return accruals.reduce((sum, accrual) => sum.plus(accrual.total.amount), new BigNumber(0)).toFixed();
  };
  await eventually(look, (sum) => new BigNumber(total).eq(sum), deadlineMs);
  return accruals;
}

/** Waits until the ledger has drawn all that the wallet can pay of it. */
export function untilDrawn(caller: Caller, walletId: string, deadlineMs = 30_000): Promise<WalletState> {
  return eventually(
    () => walletState(caller, walletId),
    ({ undrawn }) => new BigNumber(undrawn.amount).isZero(),
    deadlineMs,
  );
}

/** How much money each kind of transfer moved into a wallet; out of it is negative. From the ledger, entry by entry. */
export async function ledgerOf(caller: Caller, walletId: string): Promise<Record<string, BigNumber>> {
  type Page = {
    wallet: {
      entries: {
        nodes: { kind: string; amount: Money }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  };
  const sums: Record<string, BigNumber> = {};
  for (let after: string | null = null, more = true; more;) {
    const { wallet }: Page = await caller.ask<Page>(
      `query($id: ID!, $after: String) { wallet(id: $id) { entries(first: 200, after: $after) {
        nodes { kind amount { amount } } pageInfo { hasNextPage endCursor } } } }`,
      { id: walletId, after },
    );
    for (const { kind, amount } of wallet.entries.nodes)
      sums[kind] = (sums[kind] ?? new BigNumber(0)).plus(amount.amount);
    after = wallet.entries.pageInfo.endCursor;
    more = wallet.entries.pageInfo.hasNextPage;
  }
  return sums;
}
