import 'reflect-metadata';
import { buildSubgraphSchemaOf, type SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { BillingRunResolver, billingRunReference } from './billing-run.resolver';
import { AccountInvoicesResolver, invoiceReference, InvoiceResolver } from './invoice.resolver';
import { PaymentMutation } from './payment.mutation';
import { ReceiptVoucherResolver } from './receipt-voucher.resolver';
import { SellerProfileResolver } from './seller-profile.resolver';

/** The invoice subgraph's schema; needs no database or broker to be built. */
export function subgraphSchema(): Promise<SubgraphSchema> {
  return buildSubgraphSchemaOf({
    resolvers: [
      InvoiceResolver,
      AccountInvoicesResolver,
      BillingRunResolver,
      PaymentMutation,
      ReceiptVoucherResolver,
      SellerProfileResolver,
    ],
    references: {
      Invoice: invoiceReference,
      BillingRun: billingRunReference,
      Account: ({ id }: { id: string }) => ({ id }),
    },
  });
}
