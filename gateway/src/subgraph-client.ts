import { IDENTITY_HEADER, REQUEST_ID_HEADER } from '@otpless/service/identity';
import type { Principal } from '@otpless/service/principal';
import { currentRequestId } from '@otpless/service/request-context';
import type { SignIdentity } from './signed-data-source';
import type { SubgraphTransport } from './subgraph-transport';

/** The gateway as a caller of its own: it may issue sessions and verify keys, and nothing else. */
const itself: Principal = {
  kind: 'SERVICE',
  id: 'gateway',
  name: 'gateway',
  permissions: new Set(['session:issue', 'catalog:read']),
};

export type CallSubgraph = <Data>(document: string, variables?: Record<string, unknown>) => Promise<Data>;

export class SubgraphUnavailable extends Error {}

/** Calls one subgraph directly, past the planner, with the gateway's own identity. */
export function subgraphClient(url: string, transport: SubgraphTransport, sign: SignIdentity): CallSubgraph {
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const headers = {
      'content-type': 'application/json',
      [IDENTITY_HEADER]: await sign(itself),
      [REQUEST_ID_HEADER]: currentRequestId(),
    };
    const answer = await transport
      .fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
      .then((response) => response.json() as Promise<{ data?: Data | null; errors?: { message: string }[] }>)
      .catch((cause: unknown) => {
        throw new SubgraphUnavailable('A service that signs people in does not answer. Try again.', { cause });
      });
    if (answer.data === undefined || answer.data === null) {
      throw new SubgraphUnavailable(answer.errors?.[0]?.message ?? 'A service gave no answer.');
    }
    return answer.data;
  };
}
