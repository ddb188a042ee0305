import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usageEvent } from '@otpless/contracts/usage/usage-event';
import { merchants } from '@otpless/demo/seed/merchants';

export type Failure = 'REFUSES' | 'FORGETS_TO_ANSWER' | 'ANSWERS_NONSENSE' | 'NONE';

export interface Stored {
  readonly id: string;
  readonly subject: string;
  readonly dimensions?: { readonly country: string; readonly channel: string; readonly status?: string };
}

/** A door that keeps what it takes, the first of each id, and fails as it is told to. */
export class FakeGateway {
  readonly stored = new Map<string, Stored>();
  requests = 0;
  duplicates = 0;
  private server: Server | undefined;
  private waiting: { readonly requests: number; readonly resolve: () => void }[] = [];

  constructor(private readonly failureOf: (request: number) => Failure) {}

  async listen(): Promise<string> {
    const server = createServer((request, response) => {
      void read(request).then((body) => {
        this.requests += 1;
        const failure = this.failureOf(this.requests);
        const { events } = JSON.parse(body) as { events: unknown[] };
        this.waiting = this.waiting.filter((one) => this.requests < one.requests || (one.resolve(), false));
        if (failure === 'REFUSES') return void response.writeHead(503).end('not now');
        const results = events.map((event) => this.take(event));
        if (failure === 'FORGETS_TO_ANSWER') return void request.socket.destroy();
        if (failure === 'ANSWERS_NONSENSE') return void response.writeHead(200).end('<html>');
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ results }));
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  hasSeen(requests: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ requests, resolve }));
  }

  close(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((resolve) => this.server?.close(() => resolve()));
  }

  private take(candidate: unknown): { status: string } {
    const parsed = usageEvent.safeParse(candidate);
    if (!parsed.success) return { status: 'REJECTED' };
    if (this.stored.has(parsed.data.id)) {
      this.duplicates += 1;
      return { status: 'DUPLICATE' };
    }
    this.stored.set(parsed.data.id, candidate as Stored);
    return { status: 'ACCEPTED' };
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Counts anew, from what the door kept alone. */
export function recount(stored: Iterable<Stored>): Record<string, Record<string, number>> {
  const known = new Set(merchants.map(({ alias }) => alias));
  const counts: Record<string, Record<string, number>> = {};
  for (const { subject, dimensions } of stored) {
    // A missing status or an undeclared dimension is well-formed JSON that the schema refuses.
    if (!known.has(subject) || dimensions?.status === undefined || 'carrier' in dimensions) continue;
    const key = `${dimensions.country}|${dimensions.channel}|${dimensions.status}`;
    const ofSubject = (counts[subject] ??= {});
    ofSubject[key] = (ofSubject[key] ?? 0) + 1;
  }
  return counts;
}

/** All of a recount together. */
export function totalOf(counts: Record<string, Record<string, number>>): number {
  return Object.values(counts)
    .flatMap((ofSubject) => Object.values(ofSubject))
    .reduce((sum, count) => sum + count, 0);
}
