/** The arithmetic of the five cards of the rating bench in plain floats, straight to the total: what exactness is measured against. */
export function floatTotal([sms = 0, whatsapp = 0, eMail = 0, payments = 0]: readonly number[]): number {
  return (
    4999 +
    graduated(sms) +
    whatsapp * (whatsapp > 50_000 ? 0.315 : 0.35) +
    Math.ceil(Math.max(0, eMail - 5000) / 1000) * 49.5 +
    (Math.max(0, payments - 100_000) * 0.35) / 100
  );
}

const slabs = [
  { startAfter: 0, upTo: 10_000, rate: 0.2 },
  { startAfter: 10_000, upTo: 100_000, rate: 0.175 },
  { startAfter: 100_000, upTo: Infinity, rate: 0.1525 },
];

function graduated(quantity: number): number {
  let total = 0;
  for (const { startAfter, upTo, rate } of slabs)
    if (quantity > startAfter) total += (Math.min(quantity, upTo) - startAfter) * rate;
  return total;
}
