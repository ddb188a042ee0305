import { compareCharges } from './compare-charges';
import { sampleItem } from './sample-contract';
import type { SimulatedCharge } from './simulation';

function charge(rateCardKey: string, amount: string, more: Partial<SimulatedCharge> = {}): SimulatedCharge {
  return {
    subscriptionId: 'sub_1',
    startsOn: '2026-03-01',
    endsOn: '2026-04-01',
    charge: { rateCardKey, kind: 'USAGE', item: sampleItem, meterId: null, quantity: '1', amount, working: [] },
    ...more,
  };
}

test('cards stand side by side, those that would go last', () => {
  const lines = compareCharges({
    currency: 'INR',
    nowCharges: [charge('gone', '7'), charge('fee', '1000'), charge('fee', '500', { startsOn: '2026-04-01' })],
    thenCharges: [charge('fee', '1200'), charge('new', '3.5'), charge('fee', '1', { subscriptionId: null })],
  });
  const amount = (money: { toFixed(): string } | null) => money?.toFixed() ?? '-';
  expect(
    lines.map(({ subscriptionId, rateCardKey, now, then, difference }) =>
      [subscriptionId ?? 'on top', rateCardKey, amount(now), amount(then), amount(difference)].join(' '),
    ),
  ).toEqual(['sub_1 fee 1500 1200 -300', 'sub_1 new - 3.5 3.5', 'on top fee - 1 1', 'sub_1 gone 7 - -7']);
  expect(lines[0]?.nowCharges).toHaveLength(2);
});
