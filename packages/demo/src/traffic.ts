import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mulberry32 } from './random';
import { deliver } from './traffic/deliver';
import { Acknowledged, EventSource, type TrafficMerchant } from './traffic/event-source';
import { HttpRoute } from './traffic/http-route';
import { type NatsSettings, NatsRoute } from './traffic/nats-route';
import type { Route } from './traffic/outgoing';
import { Pace } from './traffic/pace';
import { Tally, type TrafficReport } from './traffic/tally';

export type { TrafficReport } from './traffic/tally';

export interface TrafficOptions {
  readonly gatewayUrl: string;
  readonly apiKey: string;
  /** With it a fifth of the batches goes straight to the broker, from the source `demo-producer`. */
  readonly nats?: NatsSettings;
  readonly merchants: readonly TrafficMerchant[];
  /** On the day's average. */
  readonly eventsPerSecond: number;
  /** The same seed gives the same mix. */
  readonly seed?: number;
  /** Without the day curve: as many in every second. */
  readonly steady?: boolean;
  /** How long `stop` waits for what is not acknowledged yet. */
  readonly drainWithinMs?: number;
  /** Told of every attempt that failed; it is repeated all the same. */
  readonly onProblem?: (problem: Error) => void;
}

export interface Traffic {
  report(): TrafficReport;
  /** Stops inventing events, waits until every one that was sent is acknowledged, and gives the last report. */
  stop(): Promise<TrafficReport>;
}

const TICK_MS = 75;
const BATCH = 200;
const SHARE_BY_NATS = 0.2;
/** With so many on the way the platform is down for long: nothing new is invented until it takes them. */
const MOST_WAITING = 100_000;
const DRAIN_WITHIN_MS = 120_000;

interface Lane {
  readonly route: Route;
  /** Each source has ids of its own, so a duplicate must come by the same way. */
  readonly lately: Acknowledged;
}

/** Sends traffic that looks like OTPless's to the public doors, and keeps exact books of what was acknowledged. */
export function startTraffic(options: TrafficOptions): Traffic {
  const { gatewayUrl, apiKey, nats, merchants, eventsPerSecond, seed = 1, steady = false } = options;
  const random = mulberry32(seed);
  const run = `${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
  const source = new EventSource(merchants, random, run);
  const pace = new Pace(eventsPerSecond, steady, performance.now());
  const tally = new Tally();
  const deliveries = new Set<Promise<void>>();
  const givenUp = new AbortController();
  // While a server is down, every waiting batch listens.
  setMaxListeners(0, givenUp.signal);
  let batches = 0;
  let lastProblem = 'no answer';

  const onFailure = (problem: Error): void => {
    tally.retried();
    lastProblem = problem.message;
    options.onProblem?.(problem);
  };
  const byHttp: Lane = { route: new HttpRoute(gatewayUrl, apiKey), lately: new Acknowledged() };
  const byNats: Lane | null =
    nats === undefined ? null : { route: new NatsRoute(nats, onFailure), lately: new Acknowledged() };
  const closeRoutes = () => Promise.all([byHttp.route.close(), byNats?.route.close()]);

  function dispatch(size: number): void {
    const { route, lately } = byNats !== null && random() < SHARE_BY_NATS ? byNats : byHttp;
    const now = Date.now();
    batches += 1;
    const events = Array.from({ length: size }, () => source.next(now, lately));
    const batch = { id: `${run} ${batches}`, events };
    tally.handedOver(size);
    const delivery = deliver(route, batch, { onFailure, givenUp: givenUp.signal }).then((answer) => {
      if (answer !== null) tally.acknowledged(batch, answer, lately);
      deliveries.delete(delivery);
    });
    deliveries.add(delivery);
  }

  const timer = setInterval(() => {
    const due = pace.due(performance.now(), Date.now());
    if (tally.waiting > MOST_WAITING) return;
    for (let left = due; left > 0; left -= BATCH) dispatch(Math.min(left, BATCH));
  }, TICK_MS);

  async function end(): Promise<TrafficReport> {
    clearInterval(timer);
    const giveUp = () => {
      givenUp.abort();
      void closeRoutes();
    };
    const deadline = setTimeout(giveUp, options.drainWithinMs ?? DRAIN_WITHIN_MS);
    await Promise.all(deliveries);
    clearTimeout(deadline);
    await closeRoutes();
    if (tally.waiting > 0) throw new Error(`${tally.waiting} events were never acknowledged; last: ${lastProblem}`);
    return tally.report();
  }

  let ending: Promise<TrafficReport> | undefined;
  return { report: () => tally.report(), stop: () => (ending ??= end()) };
}
