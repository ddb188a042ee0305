import { graphql } from 'graphql';
import type { ServiceContext } from '@otpless/service/graphql/context';
import type { SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';

export interface Execution {
  // Tests look into answers by hand; their expectations say what the shape must be.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
}

/** Runs an operation against a built subgraph schema, without HTTP. */
export async function execute(
  { schema }: SubgraphSchema,
  contextValue: ServiceContext,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Execution> {
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: (errors ?? []).map(({ message, extensions }) => ({ message, code: extensions['code'] })),
  };
}
