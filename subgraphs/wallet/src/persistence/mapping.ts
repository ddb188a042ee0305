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

type Row<Entity> = { -readonly [Key in keyof Entity]: Entity[Key] };

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
    revision: row.revision,
    lastEventReceivedAt: row.lastEventReceivedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function walletRow(wallet: Wallet): Row<Omit<WalletEntity, 'liveBalance'>> {
  return {
    ...wallet,
    balance: wallet.balance.amount,
    held: wallet.held.amount,
    overdraftLimit: wallet.overdraftLimit.amount,
    overdraftUsed: wallet.overdraftUsed.amount,
    outstanding: wallet.outstanding.amount,
  };
}

export function grantOf({ currency, ...row }: GrantEntity): Grant {
  return { ...row, amount: Money.of(row.amount, currency), remaining: Money.of(row.remaining, currency) };
}

export function grantRow(grant: Grant): Row<GrantEntity> {
  return { ...grant, currency: grant.amount.currency, amount: grant.amount.amount, remaining: grant.remaining.amount };
}

export function accrualDrawOf(row: AccrualDrawEntity): AccrualDraw {
  const money = (amount: BigNumber | string) => Money.of(amount, row.currency);
  return {
    ...row,
    accrued: money(row.accrued),
    drawnPromotional: money(row.drawnPromotional),
    drawnPurchased: money(row.drawnPurchased),
    uncovered: money(row.uncovered),
    rounding: money(row.rounding),
    parts: row.parts.map(({ grantId, amount }) => ({ grantId, amount: money(amount) })),
  };
}

export function accrualDrawRow(accrual: AccrualDraw): Row<AccrualDrawEntity> {
  return {
    ...accrual,
    accrued: accrual.accrued.amount,
    drawnPromotional: accrual.drawnPromotional.amount,
    drawnPurchased: accrual.drawnPurchased.amount,
    uncovered: accrual.uncovered.amount,
    rounding: accrual.rounding.amount,
    parts: accrual.parts.map(({ grantId, amount }) => ({ grantId, amount: amount.toFixed() })),
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

export function topUpRow({ payment, ...topUp }: TopUp): Row<TopUpEntity> {
  return {
    ...topUp,
    ...payment,
    currency: topUp.gross.currency,
    gross: topUp.gross.amount,
    net: topUp.net && topUp.net.amount,
    tax: topUp.tax && topUp.tax.amount,
  };
}
