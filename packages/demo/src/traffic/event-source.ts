import { DAY_MS, HOUR_MS } from '../mix/day-curve';
import { type DemoEvent, drawEvent } from '../mix/demo-event';
import { monthAt } from '../mix/months';
import { picker, type Random } from '../random';
import { malformed } from './malformed';
import type { MixKey, Outgoing } from './outgoing';

export interface TrafficMerchant {
  readonly alias: string;
  readonly weight: number;
}

export const shareOfDuplicates = 0.01;
export const shareOfLate = 0.01;
export const shareOfMalformed = 0.005;
export const shareOfUnknown = 0.002;

const LATEST_MS = 1.5 * DAY_MS;
const LEAST_LATE_MS = 60_000;
/** Duplicates are of what was acknowledged lately. */
const REMEMBERED = 512;

/** What was acknowledged lately on a route, to be sent again. */
export class Acknowledged {
  private readonly events: unknown[] = [];
  private next = 0;

  remember(event: unknown): void {
    this.events[this.next] = event;
    this.next = (this.next + 1) % REMEMBERED;
  }

  any(random: Random): unknown {
    return this.events[Math.floor(random() * this.events.length)];
  }
}

/** Invents the events of the traffic. The same random numbers and instants give the same events. */
export class EventSource {
  private readonly merchantOf: (random: Random) => string;
  private number = 0;
  private monthStartsMs = 0;
  private monthEndsMs = 0;

  constructor(
    merchants: readonly TrafficMerchant[],
    private readonly random: Random,
    /** Begins every id, so that no two runs share one. */
    private readonly run: string,
  ) {
    this.merchantOf = picker(merchants.map(({ alias, weight }) => [alias, weight]));
  }

  next(nowMs: number, acknowledged: Acknowledged): Outgoing {
    const { random } = this;
    const lot = random();
    if (lot < shareOfDuplicates) {
      const event = acknowledged.any(random);
      if (event !== undefined) return { kind: 'DUPLICATE', event };
    }
    if (lot >= 1 - shareOfMalformed) return { kind: 'MALFORMED', event: malformed(random, this.invent(nowMs)) };
    if (lot >= 1 - shareOfMalformed - shareOfUnknown) {
      return { kind: 'UNKNOWN', event: { ...this.invent(nowMs), subject: `app_unknown_${Math.floor(random() * 20)}` } };
    }
    const latenessMs = random() < shareOfLate ? this.latenessMs(nowMs) : 0;
    const event = this.invent(nowMs - latenessMs);
    const { country, channel, status } = event.dimensions;
    const key: MixKey = `${country}|${channel}|${status}`;
    return { kind: 'VALID', event, subject: event.subject, key, late: latenessMs > 0 };
  }

  private invent(occurredAtMs: number): DemoEvent {
    this.number += 1;
    const subject = this.merchantOf(this.random);
    return drawEvent(this.random, `${this.run}-${this.number.toString(36)}`, subject, occurredAtMs);
  }

  /** Up to 36 hours, but never out of the month of India that it is: what is closed stays closed. */
  private latenessMs(nowMs: number): number {
    if (nowMs >= this.monthEndsMs || nowMs < this.monthStartsMs) {
      const { startsAt, endsAt } = monthAt(new Date(nowMs));
      this.monthStartsMs = startsAt.getTime();
      this.monthEndsMs = endsAt.getTime();
    }
    const most = Math.min(LATEST_MS, nowMs - this.monthStartsMs);
    if (most <= LEAST_LATE_MS) return 0;
    // Most late events are late by little.
    return Math.floor(LEAST_LATE_MS + this.random() ** 3 * (most - LEAST_LATE_MS));
  }
}

/** How late an event may be, for those who check it. */
export const latestHours = LATEST_MS / HOUR_MS;
