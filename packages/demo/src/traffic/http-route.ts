import { Pool } from 'undici';
import type { Acknowledgement, Batch, Route } from './outgoing';

const CONNECTIONS = 6;
const ANSWER_WITHIN_MS = 20_000;

/** `POST /v1/events` over kept-alive connections. */
export class HttpRoute implements Route {
  private readonly pool: Pool;

  constructor(
    gatewayUrl: string,
    private readonly apiKey: string,
  ) {
    this.pool = new Pool(new URL(gatewayUrl).origin, {
      connections: CONNECTIONS,
      headersTimeout: ANSWER_WITHIN_MS,
      bodyTimeout: ANSWER_WITHIN_MS,
      connect: { timeout: 5_000 },
    });
  }

  async send({ events }: Batch): Promise<Acknowledgement> {
    const { statusCode, body } = await this.pool.request({
      path: '/v1/events',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.apiKey}` },
      body: JSON.stringify({ events: events.map(({ event }) => event) }),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`the gateway answered ${statusCode}: ${text.slice(0, 300)}`);
    const { results } = JSON.parse(text) as { results: { status: string }[] };
    if (results.length !== events.length) throw new Error(`${events.length} events got ${results.length} results`);
    // A duplicate is one that arrived at an earlier attempt whose answer was lost.
    return results.map(({ status }) => (status === 'ACCEPTED' || status === 'DUPLICATE' ? 'TAKEN' : 'REFUSED'));
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
