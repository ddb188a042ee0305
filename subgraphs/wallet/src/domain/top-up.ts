import type { Money } from '@otpless/money/money';

export type TopUpStatus = 'REQUESTED' | 'POSTED';
export type TopUpMethod = 'BANK_TRANSFER' | 'CASH' | 'CHEQUE' | 'OTHER';

/** Money paid for a wallet. It is the wallet's once the invoice subgraph has receipted it and taken its tax out. */
export interface TopUp {
  readonly id: string;
  readonly walletId: string;
  readonly accountId: string;
  readonly gross: Money;
  /** Net and tax are known once it is receipted; only the net is the wallet's. */
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly status: TopUpStatus;
  readonly payment: { readonly method: TopUpMethod; readonly reference: string; readonly receivedOn: string };
  readonly receiptNumber: string | null;
  readonly createdAt: Date;
  readonly postedAt: Date | null;
}
