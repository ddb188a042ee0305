import type { AccrualDraw } from '../domain/accrual-draw';
import type { Grant } from '../domain/grant';
import type { TopUp } from '../domain/top-up';
import type { Wallet } from '../domain/wallet';
import { tableOf } from './write-rows';

/** How the domain's values are written; amounts go as text, never as numbers. */
export const walletTable = tableOf('wallet', 'id', {
  id: ['text', ({ id }: Wallet) => id],
  account_id: ['text', ({ accountId }) => accountId],
  currency: ['text', ({ currency }) => currency],
  status: ['text', ({ status }) => status],
  balance: ['numeric', ({ balance }) => balance.toFixed()],
  held: ['numeric', ({ held }) => held.toFixed()],
  overdraft_limit: ['numeric', ({ overdraftLimit }) => overdraftLimit.toFixed()],
  overdraft_used: ['numeric', ({ overdraftUsed }) => overdraftUsed.toFixed()],
  outstanding: ['numeric', ({ outstanding }) => outstanding.toFixed()],
  bound: ['numeric', ({ bound }) => bound.toFixed()],
  revision: ['int', ({ revision }) => revision],
  last_event_received_at: ['timestamptz', ({ lastEventReceivedAt }) => lastEventReceivedAt],
  created_at: ['timestamptz', ({ createdAt }) => createdAt],
  updated_at: ['timestamptz', ({ updatedAt }) => updatedAt],
});

export const grantTable = tableOf('grant', 'id', {
  id: ['text', ({ id }: Grant) => id],
  wallet_id: ['text', ({ walletId }) => walletId],
  kind: ['text', ({ kind }) => kind],
  currency: ['text', ({ amount }) => amount.currency],
  amount: ['numeric', ({ amount }) => amount.toFixed()],
  remaining: ['numeric', ({ remaining }) => remaining.toFixed()],
  priority: ['int', ({ priority }) => priority],
  expires_at: ['timestamptz', ({ expiresAt }) => expiresAt],
  scope: ['text[]', ({ scope }) => scope],
  created_at: ['timestamptz', ({ createdAt }) => createdAt],
});

export const accrualDrawTable = tableOf('accrual_draw', 'accrual_id', {
  accrual_id: ['text', ({ accrualId }: AccrualDraw) => accrualId],
  subscription_id: ['text', ({ subscriptionId }) => subscriptionId],
  account_id: ['text', ({ accountId }) => accountId],
  payer_account_id: ['text', ({ payerAccountId }) => payerAccountId],
  wallet_id: ['text', ({ walletId }) => walletId],
  currency: ['text', ({ currency }) => currency],
  period_starts_on: ['date', ({ periodStartsOn }) => periodStartsOn],
  accrued: ['numeric', ({ accrued }) => accrued.toFixed()],
  accrued_by_item: [
    'jsonb',
    ({ accruedByItem }) => accruedByItem.map(({ itemKey, amount }) => ({ itemKey, amount: amount.toFixed() })),
  ],
  accrual_revision: ['int', ({ accrualRevision }) => accrualRevision],
  accrual_state: ['text', ({ accrualState }) => accrualState],
  drawn_promotional: ['numeric', ({ drawnPromotional }) => drawnPromotional.toFixed()],
  drawn_purchased: ['numeric', ({ drawnPurchased }) => drawnPurchased.toFixed()],
  uncovered: ['numeric', ({ uncovered }) => uncovered.toFixed()],
  rounding: ['numeric', ({ rounding }) => rounding.toFixed()],
  parts: ['jsonb', ({ parts }) => parts.map(({ grantId, amount }) => ({ grantId, amount: amount.toFixed() }))],
  settled: ['boolean', ({ settled }) => settled],
  closed: ['boolean', ({ closed }) => closed],
  draw_due_at: ['timestamptz', ({ drawDueAt }) => drawDueAt],
  last_drawn_at: ['timestamptz', ({ lastDrawnAt }) => lastDrawnAt],
  revision: ['int', ({ revision }) => revision],
});

export const topUpTable = tableOf('top_up', 'id', {
  id: ['text', ({ id }: TopUp) => id],
  wallet_id: ['text', ({ walletId }) => walletId],
  account_id: ['text', ({ accountId }) => accountId],
  currency: ['text', ({ gross }) => gross.currency],
  gross: ['numeric', ({ gross }) => gross.toFixed()],
  net: ['numeric', ({ net }) => net && net.toFixed()],
  tax: ['numeric', ({ tax }) => tax && tax.toFixed()],
  status: ['text', ({ status }) => status],
  method: ['text', ({ payment }) => payment.method],
  reference: ['text', ({ payment }) => payment.reference],
  received_on: ['date', ({ payment }) => payment.receivedOn],
  receipt_number: ['text', ({ receiptNumber }) => receiptNumber],
  created_at: ['timestamptz', ({ createdAt }) => createdAt],
  posted_at: ['timestamptz', ({ postedAt }) => postedAt],
});
