import { Quantity } from '@otpless/money/quantity';
import type { GatewayClient } from '../gateway-client';
import type { DemoEvent } from '../mix/demo-event';
import { until } from '../until';
import { countedIn } from './history';

const BATCH = 1000;

export interface SentHistory {
  readonly accountId: string;
  readonly from: Date;
  readonly to: Date;
  readonly events: readonly DemoEvent[];
}

/** Sends events as any service does. */
export async function send(
  gateway: GatewayClient,
  apiKey: string,
  events: readonly DemoEvent[],
  backfill: boolean,
): Promise<void> {
  for (let start = 0; start < events.length; start += BATCH) {
    await gateway.ingest(apiKey, events.slice(start, start + BATCH), backfill);
  }
}

/** Returns when the meter has counted what was sent for every account. */
export async function untilCounted(
  gateway: GatewayClient,
  meterId: string,
  sent: readonly SentHistory[],
): Promise<void> {
  for (const { accountId, from, to, events } of sent) {
    const expected = Quantity.of(String(countedIn(events)));
    const counted = async () =>
      (await usageOf(gateway, { meterId, accountId, from, to })).compare(expected) >= 0 ? true : null;
    await until(counted, { what: `the usage of ${accountId} to be counted` });
  }
}

interface UsageSpan {
  readonly meterId: string;
  readonly accountId: string;
  readonly from: Date;
  readonly to: Date;
}

async function usageOf(gateway: GatewayClient, { from, to, ...span }: UsageSpan): Promise<Quantity> {
  const { usage } = await gateway.ask<{ usage: { quantity: string }[] }>(
    'query($input: UsageInput!) { usage(input: $input) { quantity } }',
    { input: { ...span, from: from.toISOString(), to: to.toISOString(), granularity: 'MONTH', groupBy: [] } },
  );
  return Quantity.sum(usage.map(({ quantity }) => Quantity.of(quantity)));
}
