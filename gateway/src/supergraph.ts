import { readFileSync } from 'node:fs';
import { ApolloGateway, type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import type { GatewayEnvironment } from './environment';
import type { GatewayContext } from './gateway-context';
import { LIVE_SUBGRAPH, liveSchema } from './live-updates/live-schema';
import { type SignIdentity, SignedDataSource } from './signed-data-source';
import type { SubgraphTransport } from './subgraph-transport';

/** Where each subgraph is. */
export function subgraphUrls(environment: GatewayEnvironment): Record<string, string> {
  return {
    customer: environment.CUSTOMER_URL,
    catalog: environment.CATALOG_URL,
    usage: environment.USAGE_URL,
    invoice: environment.INVOICE_URL,
    wallet: environment.WALLET_URL,
  };
}

/** The federated gateway over the committed supergraph. */
export function supergraphOf(
  environment: GatewayEnvironment,
  transport: SubgraphTransport,
  sign: SignIdentity,
): ApolloGateway {
  const urls = subgraphUrls(environment);
  return new ApolloGateway({
    supergraphSdl: readFileSync(environment.SUPERGRAPH_FILE, 'utf8'),
    buildService: ({ name }): GraphQLDataSource<GatewayContext> => {
      if (name === LIVE_SUBGRAPH) return new LocalGraphQLDataSource(liveSchema());
      const url = urls[name];
      if (url === undefined) throw new Error(`The supergraph names a subgraph ${name} that has no address.`);
      return new SignedDataSource(name, url, transport, sign);
    },
  });
}
