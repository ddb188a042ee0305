import { drawInstant } from '../mix/day-curve';
import { type DemoEvent, drawEvent } from '../mix/demo-event';
import type { Month } from '../mix/months';
import { countedStatuses } from '../mix/shares';
import { mulberry32, seedOf } from '../random';
import type { Merchant } from './merchant';

/** A month's events of a merchant of weight 1, before scaling. */
const EVENTS_PER_WEIGHT = 16;
/** The smallest merchants have a chart as well. */
const FEWEST_EVENTS = 140;

/**
 * The events a merchant had in a month, up to an instant. The same merchant and month always give the same events, so
 * that a seed that was cut off can send them again and they count once.
 */
export function historyOf({ key, alias, weight }: Merchant, month: Month, until: Date, scale: number): DemoEvent[] {
  const random = mulberry32(seedOf(`${key} ${month.startsOn}`));
  const count = Math.round(Math.max(FEWEST_EVENTS, weight * EVENTS_PER_WEIGHT) * scale);
  const events: DemoEvent[] = [];
  for (let index = 0; index < count; index += 1) {
    const occurredAt = drawInstant(random, month.startsAt.getTime(), month.endsAt.getTime());
    const event = drawEvent(random, `seed-${key}-${month.startsOn}-${index}`, alias, occurredAt);
    if (occurredAt < until.getTime()) events.push(event);
  }
  return events;
}

/** How many of them the demo's meter counts. */
export function countedIn(events: readonly DemoEvent[]): number {
  return events.filter(({ dimensions }) => countedStatuses.includes(dimensions.status)).length;
}
