import { localDate } from '@otpless/period/local-date';
import type { AnyRateCard } from '@otpless/rating/any-rate-card';
import type { ContractToRate } from '@otpless/rating/contract-to-rate';
import { rateContract } from '@otpless/rating/rate-contract';
import { type Figure, median } from './figure';
import { floatTotal } from './rating-in-floats';

const CONTRACTS = 1000;
const RUNS = 5;
const RUN_SECONDS = 1;

const perUnit = (startAfter: string, rate: string) => ({ startAfter, priceType: 'PER_UNIT', rate }) as const;
const usage = { kind: 'USAGE', prorated: true } as const;

/** A plan as it is sold: a monthly fee, two channels by slabs, messages by the thousand, and a share of what is paid. */
export const fiveCards: readonly AnyRateCard[] = [
  {
    key: 'platform-fee',
    kind: 'FIXED_FEE',
    model: 'FLAT',
    prorated: true,
    slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '4999.00' }],
  },
  {
    ...usage,
    key: 'otp-sms',
    meterId: 'sms',
    model: 'GRADUATED',
    slabs: [perUnit('0', '0.20'), perUnit('10000', '0.175'), perUnit('100000', '0.1525')],
  },
  {
    ...usage,
    key: 'otp-whatsapp',
    meterId: 'whatsapp',
    model: 'VOLUME',
    slabs: [perUnit('0', '0.35'), perUnit('50000', '0.315')],
  },
  {
    ...usage,
    key: 'e-mail',
    meterId: 'e-mail',
    model: 'PACKAGE',
    slabs: [{ startAfter: '5000', priceType: 'PACKAGE', rate: '49.50', packageSize: '1000' }],
  },
  { ...usage, key: 'payments', meterId: 'payments', model: 'PERCENTAGE', slabs: [perUnit('100000', '0.35')] },
];

/** Charges a second of a plan with five cards, working and all, beside the same totals in floating point. */
export function ratingFigure(): Figure {
  const contracts = Array.from({ length: CONTRACTS }, (_value, at) => contractOf(at));
  const floats = contracts.map(({ usage: totals }) => totals.map(({ quantity }) => Number(quantity)));
  contracts.forEach((contract, at) => agree(rateContract(contract).total.toFixed(), floatTotal(floats[at]!)));
  const exact: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    exact.push(chargesPerSecond((at) => rateContract(contracts[at]!).charges.length));
    plain.push(chargesPerSecond((at) => (floatTotal(floats[at]!) > 0 ? fiveCards.length : 0)));
  }
  return {
    what: 'Rating a plan of five cards',
    figure: median(exact),
    unit: 'charges/s',
    baselineWhat: 'the same totals in plain floats',
    baseline: median(plain),
    note: 'one process; exact to 12 decimals, with every step of the working; the floats keep none and are not exact',
  };
}

/** Quantities of every size beyond what is free, so that every card charges; the same in every run. */
export function contractOf(at: number): ContractToRate {
  const first = localDate('2026-11-01');
  const next = localDate('2026-12-01');
  const some = (most: number, step: number, free = 0) => String(free + 1 + ((at * step) % most));
  return {
    cards: fiveCards,
    currency: 'INR',
    period: { startsOn: first, endsOn: next, alignedStartsOn: first, alignedEndsOn: next },
    term: {
      cycle: { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 3 },
      anchoredOn: first,
      startsOn: first,
      endsOn: null,
    },
    asOf: next,
    usage: [
      { meterId: 'sms', quantity: some(400_000, 7_919) },
      { meterId: 'whatsapp', quantity: some(120_000, 3_571) },
      { meterId: 'e-mail', quantity: some(60_000, 1_327, 5_000) },
      { meterId: 'payments', quantity: `${some(9_000_000, 88_211, 100_000)}.25` },
    ],
  };
}

/** A bench of two things that differ would say nothing. */
function agree(exact: string, float: number): void {
  if (Math.abs(Number(exact) - float) > 0.001) throw new Error(`Exact ${exact}, in floats ${float}.`);
}

/** Rates one contract after the other until the time is up. */
function chargesPerSecond(rateContractAt: (at: number) => number): number {
  const started = process.hrtime.bigint();
  let charges = 0;
  let seconds = 0;
  for (let at = 0; seconds < RUN_SECONDS; at = (at + 1) % CONTRACTS) {
    charges += rateContractAt(at);
    if (at % 100 === 0) seconds = Number(process.hrtime.bigint() - started) / 1e9;
  }
  return charges / seconds;
}
