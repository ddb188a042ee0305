import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { usageEvent } from '@otpless/contracts/usage/usage-event';
import { merchants } from './seed/merchants';
import { startTraffic } from './traffic';

type Failure = 'REFUSES' | 'FORGETS_TO_ANSWER' | 'ANSWERS_NONSENSE' | 'NONE';

interface Stored {
  readonly id: string;
  readonly subject: string;
  readonly dimensions?: { readonly country: string; readonly channel: string; readonly status?: string };
}

/** A door that keeps what it takes, the first of each id, and fails as it is told to. */
class FakeGateway {
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
function recount(stored: Iterable<Stored>): Record<string, Record<string, number>> {
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

test.each`
  failureOf                                                                        | because
  ${() => 'NONE'}                                                                  | ${'nothing goes wrong'}
  ${(n: number) => (n % 3 === 0 ? 'REFUSES' : 'NONE')}                             | ${'the broker behind the door comes and goes'}
  ${(n: number) => (n % 4 === 1 ? 'FORGETS_TO_ANSWER' : 'NONE')}                   | ${'a gateway dies after it has stored a batch'}
  ${(n: number) => (n % 5 === 2 ? 'ANSWERS_NONSENSE' : 'NONE')}                    | ${'a proxy answers in its place'}
  ${(n: number) => (n <= 12 ? (n % 2 ? 'REFUSES' : 'FORGETS_TO_ANSWER') : 'NONE')} | ${'it is down at first'}
`('the books agree with a recount of what was stored when $because', async ({ failureOf }) => {
  const gateway = new FakeGateway(failureOf as (request: number) => Failure);
  const gatewayUrl = await gateway.listen();
  const traffic = startTraffic({
    gatewayUrl,
    apiKey: 'otp_test',
    merchants,
    eventsPerSecond: 4000,
    steady: true,
    seed: 11,
  });
  await gateway.hasSeen(40);
  const report = await traffic.stop();
  await gateway.close();

  const recounted = recount(gateway.stored.values());
  const total = Object.values(recounted)
    .flatMap((counts) => Object.values(counts))
    .reduce((sum, count) => sum + count, 0);
  expect(report.bySubject).toEqual(recounted);
  expect(report.distinctValid).toBe(total);
  expect(report.acknowledged).toBe(report.sent);
  expect(report.acknowledged).toBe(report.distinctValid + report.duplicates + report.malformed + report.unknown);
  expect(report.refused).toBe(0);
  expect(gateway.duplicates).toBeGreaterThanOrEqual(report.duplicates);
  expect(report.sent).toBeGreaterThan(1000);
});

test('what cannot be delivered is said, not swallowed', async () => {
  const gateway = new FakeGateway(() => 'REFUSES');
  const gatewayUrl = await gateway.listen();
  const problems: string[] = [];
  const traffic = startTraffic({
    gatewayUrl,
    apiKey: 'otp_test',
    merchants,
    eventsPerSecond: 200,
    steady: true,
    drainWithinMs: 50,
    onProblem: ({ message }) => problems.push(message),
  });
  await gateway.hasSeen(3);
  await expect(traffic.stop()).rejects.toThrow(/events were never acknowledged; last: the gateway answered 503/);
  await gateway.close();
  expect(problems.length).toBeGreaterThan(0);
  expect(traffic.report().distinctValid).toBe(0);
});
