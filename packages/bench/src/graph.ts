import { Pool } from 'undici';

export interface Graph {
  query<Data>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  close(): Promise<void>;
}

/** Signs in at the gateway and asks it. */
export async function graphAs(gatewayUrl: string, credentials: { email: string; password: string }): Promise<Graph> {
  const pool = new Pool(gatewayUrl, { connections: 32 });
  const post = async <Answer>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await answer.body.json()) as Answer;
  };
  const { accessToken } = await post<{ accessToken: string }>('/v1/session', credentials);
  return {
    query: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await post<{ data?: Data; errors?: unknown }>(
        '/graphql',
        { query, variables },
        { authorization: `Bearer ${accessToken}` },
      );
      if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: () => pool.close(),
  };
}
