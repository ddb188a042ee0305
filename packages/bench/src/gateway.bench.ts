import { Pool } from 'undici';
import { IDENTITY_HEADER, identitySigner } from '@otpless/service/identity';
import { PERMISSIONS } from '@otpless/service/permissions';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { type Figure, median } from './figure';
import type { Graph } from './graph';

const CONNECTIONS = 16;
const REQUESTS = 1500;
const RUNS = 3;

export interface GatewayBench {
  readonly stack: LocalStack;
  readonly graph: Graph;
  readonly walletUrl: string;
  readonly walletId: string;
}

const twoSubgraphs = 'query($id: ID!) { wallet(id: $id) { liveBalance { amount } account { name } } }';
const oneSubgraph = 'query($id: ID!) { wallet(id: $id) { liveBalance { amount } } }';

/** Requests a second of a query over two subgraphs through the gateway, beside the wallet subgraph called directly. */
export async function gatewayFigure({ stack, graph, walletUrl, walletId }: GatewayBench): Promise<Figure> {
  const sign = await identitySigner('gateway', stack.secrets.identity.gateway.privateKey);
  const identity = await sign({ kind: 'SERVICE', id: 'bench', name: 'bench', permissions: new Set(PERMISSIONS) });
  const { origin } = new URL(walletUrl);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const direct = async (): Promise<void> => {
    const answer = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', [IDENTITY_HEADER]: identity },
      body: JSON.stringify({ query: oneSubgraph, variables: { id: walletId } }),
    });
    const { errors } = (await answer.body.json()) as { errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };
  const through = async (): Promise<void> => {
    await graph.query(twoSubgraphs, { id: walletId });
  };
  try {
    const gateway: number[] = [];
    const subgraph: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      gateway.push(await requestsPerSecond(through));
      subgraph.push(await requestsPerSecond(direct));
    }
    return {
      what: 'Two-subgraph query through the gateway',
      figure: median(gateway),
      unit: 'requests/s',
      baselineWhat: 'one subgraph called directly',
      baseline: median(subgraph),
      note: `${CONNECTIONS} connections; signed in, permission-checked, planned and limited`,
    };
  } finally {
    await pool.close();
  }
}

async function requestsPerSecond(request: () => Promise<void>): Promise<number> {
  let left = REQUESTS;
  const started = process.hrtime.bigint();
  const worker = async (): Promise<void> => {
    while (left-- > 0) await request();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return REQUESTS / (Number(process.hrtime.bigint() - started) / 1e9);
}
