import { type SubgraphSchema, buildSubgraphSchemaOf } from '@otpless/service/graphql/subgraph-schema';
import { readAccount, readCustomer } from './access';
import { AccountPlacementMutation } from './account-placement.mutation';
import { AccountPaymentModeResolver, AccountPlacementResolver, AliasResolver } from './account-span.resolver';
import { AccountTreeNodeResolver, AccountTreeResolver } from './account-tree.resolver';
import { AccountMutation } from './account.mutation';
import { AccountResolver } from './account.resolver';
import { AliasMutation } from './alias.mutation';
import { ApiKeyResolver } from './api-key.resolver';
import { AuditResolver } from './audit.resolver';
import { AuditEntryResolver } from './audit.type';
import type { CustomerContext } from './context';
import { CustomerImportMutation } from './customer-import.mutation';
import { CustomerMutation } from './customer.mutation';
import { CustomerResolver, TaxRegistrationResolver } from './customer.resolver';
import { SessionResolver } from './session.resolver';

interface Reference {
  readonly id: string;
}

/** The customer subgraph's schema, built without any I/O. */
export function subgraphSchema(): Promise<SubgraphSchema> {
  return buildSubgraphSchemaOf({
    resolvers: [
      CustomerResolver,
      TaxRegistrationResolver,
      CustomerMutation,
      CustomerImportMutation,
      AccountResolver,
      AccountMutation,
      AccountPlacementMutation,
      AccountTreeResolver,
      AccountTreeNodeResolver,
      AccountPlacementResolver,
      AccountPaymentModeResolver,
      AliasResolver,
      AliasMutation,
      AuditEntryResolver,
      ApiKeyResolver,
      SessionResolver,
      AuditResolver,
    ],
    references: {
      Customer: ({ id }: Reference, context: CustomerContext) => readCustomer(id, context),
      Account: ({ id }: Reference, context: CustomerContext) => readAccount(id, context),
    },
  });
}
