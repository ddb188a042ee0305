import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { DrawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { localDateAt } from '@otpless/period/time-zone';
import type { AccountFacts, ProjectedAccrual, ProjectedDraw, Transact } from './ports';

// Facts arrive at least once and in any order. Each projection keeps the newest revision of its key; of a batch only the
// newest of each key is written.

/** Keeps the tax data of accounts. Key: account, revision. */
export async function projectAccounts(transact: Transact, facts: readonly AccountChanged[]): Promise<void> {
  const accounts = newestOf(facts, ({ accountId }) => accountId).map(accountOf);
  await transact((stores) => stores.accounts.apply(accounts));
}

/** Keeps accruals with their charges and working. Key: accrual, revision. */
export async function projectAccruals(transact: Transact, facts: readonly AccrualChanged[]): Promise<void> {
  const accruals = newestOf(facts, ({ accrualId }) => accrualId).map(accrualOf);
  await transact((stores) => stores.accruals.apply(accruals));
}

/** Keeps what the wallet drew. Key: accrual, revision. */
export async function projectDraws(transact: Transact, facts: readonly DrawRecorded[]): Promise<void> {
  const draws = newestOf(facts, ({ accrualId }) => accrualId).map(drawOf);
  await transact((stores) => stores.draws.apply(draws));
}

function newestOf<Payload extends { readonly revision: number }>(
  facts: readonly Payload[],
  keyOf: (payload: Payload) => string,
): Payload[] {
  const newest = new Map<string, Payload>();
  for (const fact of facts) {
    const known = newest.get(keyOf(fact));
    if (known === undefined || fact.revision > known.revision) newest.set(keyOf(fact), fact);
  }
  return [...newest.values()];
}

function accountOf({ accountId, revision, name, netTermsDays, customer }: AccountChanged): AccountFacts {
  const { legalName, billingAddress, taxCategory, gstin, placeOfSupply } = customer;
  return {
    accountId,
    revision,
    name,
    netTermsDays,
    customer: { legalName, billingAddress, taxCategory, gstin, placeOfSupply },
  };
}

function accrualOf(fact: AccrualChanged): Omit<ProjectedAccrual, 'invoiced'> {
  return {
    id: fact.accrualId,
    revision: fact.revision,
    // The payer is billed; the account itself, unless another pays for it.
    accountId: fact.payerAccountId,
    subscriptionId: fact.subscriptionId,
    paymentMode: fact.paymentMode,
    planName: fact.planName,
    planVersionNumber: fact.planVersionNumber,
    period: fact.period,
    total: Money.of(fact.total, fact.currency),
    charges: fact.charges.map(({ rateCardKey, item, quantity, amount, working }) => ({
      rateCardKey,
      description: item.description,
      sacCode: item.sacCode,
      quantity: quantity === null ? null : Quantity.of(quantity).toFixed(),
      amount: Money.of(amount, fact.currency),
      working,
    })),
    state: fact.state,
    closesOn: localDateAt(new Date(fact.graceEndsAt), fact.timeZone),
    ratedAt: new Date(fact.ratedAt),
  };
}

function drawOf(fact: DrawRecorded): ProjectedDraw {
  return {
    accrualId: fact.accrualId,
    revision: fact.revision,
    accrualRevision: fact.accrualRevision,
    accrualState: fact.accrualState,
    promotional: Money.of(fact.drawnPromotional, fact.currency),
    purchased: Money.of(fact.drawnPurchased, fact.currency),
  };
}
