import { picker, type Random } from '../random';
import { type Channel, channelShares, type Country, countryShares, type Status, statusShares } from './shares';

export const EVENT_NAME = 'otp.verification';

/** One attempt to verify someone, as OTPless's own services send it. */
export interface DemoEvent {
  readonly id: string;
  readonly eventName: typeof EVENT_NAME;
  readonly subject: string;
  readonly occurredAt: string;
  readonly dimensions: {
    readonly country: Country;
    readonly channel: Channel;
    readonly status: Status;
    readonly phone?: string;
  };
  readonly attributes?: { readonly latency_ms: number };
}

const countryOf = picker(countryShares);
const channelOf = picker(channelShares);
const statusOf = picker(statusShares);

const callingCodes: Record<Country, string> = {
  IN: '+91',
  US: '+1',
  AE: '+971',
  SG: '+65',
  GB: '+44',
  ID: '+62',
  SA: '+966',
  NG: '+234',
  BR: '+55',
};

/** Invents an attempt; everything but the id, the subject and the time comes from the random numbers. */
export function drawEvent(random: Random, id: string, subject: string, occurredAtMs: number): DemoEvent {
  const country = countryOf(random);
  const channel = channelOf(random);
  const status = statusOf(random);
  // A phone number is personal and optional; every fourth sender passes it on.
  const phone = random() < 0.25 ? `${callingCodes[country]}9${Math.floor(random() * 1e9)}` : undefined;
  return {
    id,
    eventName: EVENT_NAME,
    subject,
    occurredAt: new Date(occurredAtMs).toISOString(),
    dimensions: phone === undefined ? { country, channel, status } : { country, channel, status, phone },
    ...(status === 'FAILED' ? {} : { attributes: { latency_ms: Math.floor(400 + random() ** 3 * 9_000) } }),
  };
}
