import { createHmac } from 'node:crypto';
import type { UsageEventInput } from '@otpless/contracts/usage/usage-event';

const pseudonym = /^pn_[0-9a-f]{32}$/;

/**
 * Which dimensions of which event names are personal (phone numbers, e-mails), kept in memory from the catalog's facts,
 * so that the door replaces them by a keyed hash before anything is written. The usage subgraph does the same for events
 * that came past this door.
 */
export class PersonalDimensions {
  private readonly byEventName = new Map<string, ReadonlySet<string>>();

  constructor(private readonly key: string) {}

  learn(eventName: string, dimensions: readonly { readonly name: string; readonly personal: boolean }[]): void {
    this.byEventName.set(eventName, new Set(dimensions.filter(({ personal }) => personal).map(({ name }) => name)));
  }

  readonly pseudonymise = (event: UsageEventInput): UsageEventInput => {
    const personal = this.byEventName.get(event.eventName);
    if (personal === undefined || personal.size === 0 || event.dimensions === undefined) return event;
    const dimensions = Object.entries(event.dimensions).map(([name, value]) => [
      name,
      personal.has(name) ? this.hashed(value) : value,
    ]);
    return { ...event, dimensions: Object.fromEntries(dimensions) };
  };

  private hashed(value: string): string {
    if (pseudonym.test(value)) return value;
    return `pn_${createHmac('sha256', Buffer.from(this.key, 'hex')).update(value).digest('hex').slice(0, 32)}`;
  }
}
