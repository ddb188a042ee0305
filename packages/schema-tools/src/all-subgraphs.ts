import { subgraphSchema as catalog } from '@otpless/catalog/graphql/subgraph-schema';
import { subgraphSchema as customer } from '@otpless/customer/graphql/subgraph-schema';
import { LIVE_SUBGRAPH, livePermissions, liveSdl } from '@otpless/gateway/live-updates/live-schema';
import { subgraphSchema as invoice } from '@otpless/invoice/graphql/subgraph-schema';
import { subgraphSchema as usage } from '@otpless/usage/graphql/subgraph-schema';
import { subgraphSchema as wallet } from '@otpless/wallet/graphql/subgraph-schema';
import type { SubgraphSdl } from './compose';

export interface AllSubgraphs {
  readonly sdls: readonly SubgraphSdl[];
  readonly permissions: Readonly<Record<string, string>>;
}

/** Every subgraph's SDL and declared permissions, as its code says now. */
export async function allSubgraphs(): Promise<AllSubgraphs> {
  const built = {
    customer: await customer(),
    catalog: await catalog(),
    usage: await usage(),
    invoice: await invoice(),
    wallet: await wallet(),
  };
  const sdls = Object.entries(built).map(([name, { sdl }]) => ({ name, sdl, url: `http://${name}/graphql` }));
  const declared = Object.assign({}, ...Object.values(built).map(({ permissions }) => permissions)) as Record<
    string,
    string
  >;
  for (const [field, permission] of Object.entries(livePermissions)) declared[`Subscription.${field}`] = permission;
  const permissions = Object.fromEntries(Object.entries(declared).sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    sdls: [...sdls, { name: LIVE_SUBGRAPH, sdl: liveSdl.trimStart(), url: 'http://live/graphql' }],
    permissions,
  };
}
