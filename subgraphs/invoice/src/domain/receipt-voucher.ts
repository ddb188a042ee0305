import type { Money } from '@otpless/money/money';
import type { BuyerSnapshot } from './buyer';
import type { TaxAmount } from './gst/tax';
import type { SellerSnapshot } from './seller';

/** The document that says an advance was received, and the tax that is owed on it (CGST Rule 50). */
export interface ReceiptVoucher {
  readonly id: string;
  readonly number: string;
  readonly accountId: string;
  readonly topUpId: string;
  readonly walletId: string;
  readonly paymentId: string;
  readonly gross: Money;
  readonly net: Money;
  readonly taxes: readonly TaxAmount[];
  readonly seller: SellerSnapshot;
  readonly buyer: BuyerSnapshot;
  readonly receivedAt: Date;
}
