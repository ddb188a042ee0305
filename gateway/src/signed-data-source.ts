import { type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { IDENTITY_HEADER, REQUEST_ID_HEADER } from '@otpless/service/identity';
import type { Principal } from '@otpless/service/principal';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { GatewayContext } from './gateway-context';
import type { SubgraphTransport } from './subgraph-transport';

/** The answer of a subgraph that refuses to run an operation as it is written. */
const refusal = z.object({
  status: z.literal(400),
  body: z.object({
    errors: z.tuple(
      [z.object({ message: z.string(), extensions: z.object({ code: z.literal('BAD_USER_INPUT') }) })],
      z.unknown(),
    ),
  }),
});

export function mistakeIn(response: unknown): GraphQLError | null {
  const { data } = refusal.safeParse(response);
  return data === undefined
    ? null
    : new GraphQLError(data.body.errors[0].message, { extensions: { code: 'BAD_USER_INPUT' } });
}

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

  /** What the caller wrote and a subgraph cannot read (a text that is no decimal, say) is the caller's to mend. */
  override async errorFromResponse(
    ...[response]: Parameters<RemoteGraphQLDataSource['errorFromResponse']>
  ): Promise<GraphQLError> {
    const error = await super.errorFromResponse(response);
    return mistakeIn(error.extensions['response']) ?? error;
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
