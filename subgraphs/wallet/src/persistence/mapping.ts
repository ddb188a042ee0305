import { Money } from '@otpless/money/money';
import type BigNumber from 'bignumber.js';
import type { AccrualDraw } from '../domain/accrual-draw';
import type { Grant } from '../domain/grant';
import type { TopUp } from '../domain/top-up';
import type { Wallet } from '../domain/wallet';
import type { AccrualDrawEntity } from './entities/accrual-draw.entity';
import type { GrantEntity } from './entities/grant.entity';
import type { TopUpEntity } from './entities/top-up.entity';
import type { WalletEntity } from './entities/wallet.entity';

/** What is read of an entity, in the words of the domain. */
export function walletOf(row: Omit<WalletEntity, 'liveBalance'>): Wallet {
  const money = (amount: BigNumber) => Money.of(amount, row.currency);
  return {
    id: row.id,
    accountId: row.accountId,
    currency: row.currency,
    status: row.status,
    balance: money(row.balance),
    held: money(row.held),
    overdraftLimit: money(row.overdraftLimit),
    overdraftUsed: money(row.overdraftUsed),
    outstanding: money(row.outstanding),
    bound: money(row.bound),
    revision: row.revision,
    lastEventReceivedAt: row.lastEventReceivedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function grantOf({ currency, ...row }: GrantEntity): Grant {
  return { ...row, amount: Money.of(row.amount, currency), remaining: Money.of(row.remaining, currency) };
}

export function accrualDrawOf(row: AccrualDrawEntity): AccrualDraw {
  const money = (amount: BigNumber | string) => Money.of(amount, row.currency);
  return {
    ...row,
    accrued: money(row.accrued),
    accruedByItem: row.accruedByItem.map(({ itemKey, amount }) => ({ itemKey, amount: money(amount) })),
    drawnPromotional: money(row.drawnPromotional),
    drawnPurchased: money(row.drawnPurchased),
    uncovered: money(row.uncovered),
    rounding: money(row.rounding),
    parts: row.parts.map(({ grantId, amount }) => ({ grantId, amount: money(amount) })),
  };
}

export function topUpOf({ currency, method, reference, receivedOn, ...row }: TopUpEntity): TopUp {
  return {
    ...row,
    gross: Money.of(row.gross, currency),
    net: row.net && Money.of(row.net, currency),
    tax: row.tax && Money.of(row.tax, currency),
    payment: { method, reference, receivedOn },
  };
}
