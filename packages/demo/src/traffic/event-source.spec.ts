import { usageEvent } from '@otpless/contracts/usage/usage-event';
import { channelShares, countryShares, statusShares } from '../mix/shares';
import { monthAt } from '../mix/months';
import { mulberry32 } from '../random';
import { merchants } from '../seed/merchants';
import { Acknowledged, EventSource, latestHours } from './event-source';
import type { Outgoing } from './outgoing';

const MANY = 40_000;
const noon = Date.parse('2026-11-22T06:30:00Z');

interface Shape {
  readonly id: string;
  readonly subject: string;
  readonly occurredAt: string;
  readonly dimensions: { readonly country: string; readonly channel: string; readonly status: string };
}

function draw(seed: number, count: number, nowMs = noon): Outgoing[] {
  const source = new EventSource(merchants, mulberry32(seed), 'run');
  const lately = new Acknowledged();
  return Array.from({ length: count }, () => {
    const outgoing = source.next(nowMs, lately);
    if (outgoing.kind === 'VALID') lately.remember(outgoing.event);
    return outgoing;
  });
}

const drawn = draw(1, MANY);
const valid = drawn.flatMap((outgoing) =>
  outgoing.kind === 'VALID' ? [{ ...outgoing, event: outgoing.event as Shape }] : [],
);
const off = (value: number, wanted: number) => Math.abs(value - wanted);
const shareOf = (holds: (event: Shape) => boolean) => valid.filter(({ event }) => holds(event)).length / valid.length;

test('the same seed gives the same traffic, another seed another', () => {
  expect(draw(5, 300)).toEqual(draw(5, 300));
  expect(draw(5, 300)).not.toEqual(draw(6, 300));
});

test('countries, channels and statuses have their shares', () => {
  for (const [country, share] of countryShares)
    expect(
      off(
        shareOf(({ dimensions }) => dimensions.country === country),
        share / 100,
      ),
    ).toBeLessThan(0.006);
  for (const [channel, share] of channelShares)
    expect(
      off(
        shareOf(({ dimensions }) => dimensions.channel === channel),
        share / 100,
      ),
    ).toBeLessThan(0.01);
  for (const [status, share] of statusShares)
    expect(
      off(
        shareOf(({ dimensions }) => dimensions.status === status),
        share / 100,
      ),
    ).toBeLessThan(0.01);
});

test('merchants have traffic by their weight', () => {
  const total = merchants.reduce((sum, { weight }) => sum + weight, 0);
  for (const { alias, weight } of merchants)
    expect(
      off(
        shareOf(({ subject }) => subject === alias),
        weight / total,
      ),
    ).toBeLessThan(0.01);
});

test.each`
  kind           | share    | because
  ${'DUPLICATE'} | ${0.01}  | ${'senders send again what they are not sure of'}
  ${'MALFORMED'} | ${0.005} | ${'some senders are careless'}
  ${'UNKNOWN'}   | ${0.002} | ${'some app ids are nobody’s'}
`('a share of $share is $kind because $because', ({ kind, share }) => {
  expect(off(drawn.filter((outgoing) => outgoing.kind === kind).length / MANY, share)).toBeLessThan(share / 4);
});

test('valid events are well-formed, distinct, and filed under what they say', () => {
  const astray = valid.filter(({ event, subject, key }) => {
    const { country, channel, status } = event.dimensions;
    return (
      event.subject !== subject || `${country}|${channel}|${status}` !== key || !usageEvent.safeParse(event).success
    );
  });
  expect(astray).toEqual([]);
  expect(new Set(valid.map(({ event }) => event.id)).size).toBe(valid.length);
});

test('a duplicate is the very content of one acknowledged before', () => {
  const known = new Map(valid.map(({ event }) => [event.id, event]));
  const again = drawn.filter(({ kind }) => kind === 'DUPLICATE');
  expect(again.length).toBeGreaterThan(0);
  for (const { event } of again) expect(event).toEqual(known.get((event as Shape).id));
});

test('about one in a hundred is late, by at most 36 hours', () => {
  const late = valid.filter((outgoing) => outgoing.late);
  expect(off(late.length / valid.length, 0.01)).toBeLessThan(0.0025);
  for (const { event } of late)
    expect(noon - Date.parse(event.occurredAt)).toBeLessThanOrEqual(latestHours * 3_600_000);
  expect(Math.max(...late.map(({ event }) => noon - Date.parse(event.occurredAt)))).toBeGreaterThan(20 * 3_600_000);
});

test.each`
  now                       | because
  ${'2026-11-30T18:30:00Z'} | ${'the month has just begun in India'}
  ${'2026-11-30T20:00:00Z'} | ${'ninety minutes of it are over'}
  ${'2026-11-30T18:29:59Z'} | ${'it is the last second of the month'}
`('no event leaves the month that it is at $now, when $because', ({ now }) => {
  const { startsAt, endsAt } = monthAt(new Date(now));
  const instants = draw(3, 5000, Date.parse(now)).flatMap(({ kind, event }) =>
    kind === 'VALID' ? [(event as Shape).occurredAt] : [],
  );
  expect(instants.filter((at) => at < startsAt.toISOString() || at >= endsAt.toISOString())).toEqual([]);
});
