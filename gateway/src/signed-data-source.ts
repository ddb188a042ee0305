import { type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { IDENTITY_HEADER, REQUEST_ID_HEADER } from '@otpless/service/identity';
import type { Principal } from '@otpless/service/principal';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './gateway-context';
import type { SubgraphTransport } from './subgraph-transport';

export type SignIdentity = (who: Principal) => Promise<string>;

/** Calls one subgraph with the caller's identity, signed by the gateway, and the request id. */
export class SignedDataSource extends RemoteGraphQLDataSource<GatewayContext> {
  constructor(
    private readonly subgraph: string,
    url: string,
    transport: SubgraphTransport,
    private readonly sign: SignIdentity,
  ) {
    super({ url, fetcher: transport.fetch as unknown as RemoteGraphQLDataSource['fetcher'] });
  }

  override async willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<void> {
    const { principal, requestId } = context as GatewayContext;
    request.http?.headers.set(IDENTITY_HEADER, await this.sign(principal));
    request.http?.headers.set(REQUEST_ID_HEADER, requestId);
  }

  override async process(options: GraphQLDataSourceProcessOptions<GatewayContext>) {
    try {
      return await super.process(options);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] !== undefined) throw error;
      throw new GraphQLError(`The ${this.subgraph} service does not answer; nothing was changed by it. Try again.`, {
        extensions: { code: 'UNAVAILABLE', service: this.subgraph },
        originalError: error instanceof Error ? error : null,
      });
    }
  }
}
