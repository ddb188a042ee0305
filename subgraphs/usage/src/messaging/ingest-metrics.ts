import { metrics } from '@otpless/service/metrics';
import { Counter } from 'prom-client';
import type { Tally } from '../operations/event-ports';

const events = new Counter({
  name: 'usage_events_total',
  help: 'Usage events taken, by what became of them',
  labelNames: ['status'],
  registers: [metrics],
});

/** Notes what became of the events of a batch that has committed. */
export function countIngested(tally: Tally): void {
  for (const [status, count] of Object.entries(tally)) if (count > 0) events.inc({ status }, count as number);
}
