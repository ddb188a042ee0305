import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AliasChanged } from '@otpless/contracts/customer/alias-changed';
import type { Account } from '../domain/account';
import type { Alias } from '../domain/alias';
import { billingEmailOf } from '../domain/contact';
import type { Customer } from '../domain/customer';
import type { PaymentModeSpan } from '../domain/payment-mode';
import type { Placement } from '../domain/placement';
import { primaryOf } from '../domain/tax-registrations';

/** What the others are told of an account: itself, and what billing needs of its customer. */
export function accountFact(
  account: Account,
  customer: Customer,
  placements: readonly Placement[],
  modes: readonly PaymentModeSpan[],
): AccountChanged {
  const { billingAddress } = customer;
  const taxRegistration = primaryOf(customer);
  return {
    accountId: account.id,
    revision: account.revision,
    name: account.name,
    currency: account.currency,
    paymentMode: account.paymentMode,
    timeZone: account.timeZone,
    netTermsDays: account.netTermsDays,
    status: account.status,
    parentId: account.parentId,
    payerAccountId: account.payerId,
    accountTags: [...new Set([...account.tags, ...customer.tags])],
    graceDays: account.graceDays,
    payers: placements.map(({ payerId, effectiveFrom }) => ({
      payerAccountId: payerId,
      effectiveFrom: effectiveFrom.toISOString(),
    })),
    paymentModes: modes.map(({ paymentMode, effectiveFrom }) => ({
      paymentMode,
      effectiveFrom: effectiveFrom.toISOString(),
    })),
    customer: {
      customerId: customer.id,
      legalName: customer.legalName,
      displayName: customer.displayName,
      billingEmail: billingEmailOf(customer.contacts),
      billingAddress: { ...billingAddress },
      taxCategory: taxRegistration.category,
      gstin: taxRegistration.gstin,
      placeOfSupply: taxRegistration.placeOfSupply,
    },
  };
}

/** What the others are told of an alias. */
export function aliasFact(alias: Alias): AliasChanged {
  return {
    aliasId: alias.id,
    revision: alias.revision,
    value: alias.value,
    accountId: alias.accountId,
    effectiveFrom: alias.effectiveFrom.toISOString(),
    effectiveUntil: alias.effectiveUntil?.toISOString() ?? null,
  };
}
