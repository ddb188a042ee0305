export type PaymentMode = 'PREPAID' | 'POSTPAID';
export type TaxCategory = 'REGISTERED' | 'UNREGISTERED' | 'SEZ' | 'OVERSEAS';

/** How a prepaid merchant's wallet stands at the end of the seed. */
export type Funding =
  | { readonly kind: 'NONE' }
  /** Enough for a while of live traffic: what was used, and this much more. */
  | { readonly kind: 'COMFORTABLE'; readonly reserve: string }
  /** A little above its alert line, so that it is crossed soon. */
  | { readonly kind: 'LOW'; readonly reserve: string }
  /** Paid for a part of what was used only, so that the rest is uncovered. */
  | { readonly kind: 'SHORT'; readonly percentOfUse: string };

/** A made-up merchant. */
export interface Merchant {
  /** Also the end of its web and e-mail addresses. */
  readonly key: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly contact: string;
  readonly taxCategory: TaxCategory;
  /** With the state it makes the GSTIN; null without one. */
  readonly pan: string | null;
  readonly address: {
    readonly line1: string;
    readonly city: string;
    readonly stateCode: string;
    readonly postalCode: string;
    readonly country: string;
  };
  readonly paymentMode: PaymentMode;
  readonly netTermsDays: number;
  readonly plan: 'starter' | 'scale';
  /** The app id that its events carry. */
  readonly alias: string;
  /** Its share of the traffic beside the others'. */
  readonly weight: number;
  readonly funding: Funding;
  /** Of the last closed months' invoices, the oldest first, how much is paid. */
  readonly payments: readonly ('ALL' | 'HALF' | 'NOTHING')[];
  readonly tags: readonly string[];
}
