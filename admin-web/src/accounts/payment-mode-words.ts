import type { PaymentMode } from '../gql/graphql';

/** How people call each payment mode. */
export const paymentModeWords: Record<PaymentMode, string> = { PREPAID: 'Prepaid', POSTPAID: 'Postpaid' };

export const paymentModeOptions = [
  { value: 'PREPAID', label: 'Prepaid: draws on a wallet' },
  { value: 'POSTPAID', label: 'Postpaid: pays by invoice' },
];
