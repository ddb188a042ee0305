import { z } from 'zod';
import { startTraffic } from './traffic';

const merchant = z.object({ alias: z.string().min(1), weight: z.number().positive() });

const environment = z.object({
  GATEWAY_URL: z.url(),
  API_KEY: z.string().min(1),
  MERCHANTS: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(merchant).min(1)),
  EVENTS_PER_SECOND: z.coerce.number().positive().max(100_000),
  STEADY: z.stringbool().default(false),
  NATS_URL: z.string().optional(),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  NATS_INBOX_PREFIX: z.string().optional(),
});

const REPORT_EVERY_MS = 60_000;
/** Whoever stops us waits ten seconds. */
const DRAIN_WITHIN_MS = 8_000;

function main(): void {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) {
    process.stderr.write(`The traffic cannot start:\n${z.prettifyError(parsed.error)}\n`);
    process.exit(2);
  }
  const { GATEWAY_URL, API_KEY, MERCHANTS, EVENTS_PER_SECOND, STEADY, NATS_URL, ...nats } = parsed.data;
  let problems = 0;
  const traffic = startTraffic({
    gatewayUrl: GATEWAY_URL,
    apiKey: API_KEY,
    merchants: MERCHANTS,
    eventsPerSecond: EVENTS_PER_SECOND,
    steady: STEADY,
    drainWithinMs: DRAIN_WITHIN_MS,
    ...(NATS_URL === undefined ? {} : { nats: { NATS_URL, ...nats } }),
    onProblem: ({ message }) => {
      // The first of a row is told, and then now and then: a gateway that is down fails every batch.
      if (problems % 100 === 0) say({ problem: message });
      problems += 1;
    },
  });
  const reporting = setInterval(() => {
    problems = 0;
    say({ ...traffic.report(), bySubject: undefined });
  }, REPORT_EVERY_MS);

  const stop = (): void => {
    clearInterval(reporting);
    traffic.stop().then(
      (report) => {
        say(report);
        process.exit(0);
      },
      (error: unknown) => {
        say({ problem: String(error) });
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}

main();
