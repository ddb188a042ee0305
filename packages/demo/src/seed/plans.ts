/** What the demo sells. Rates are before tax. */
export interface DemoPlan {
  readonly key: 'starter' | 'scale';
  readonly name: string;
  readonly monthlyFee: string;
  readonly slabs: readonly { readonly startAfter: string; readonly rate: string }[];
}

export const plans: readonly DemoPlan[] = [
  {
    key: 'starter',
    name: 'Starter',
    monthlyFee: '499',
    slabs: [
      { startAfter: '0', rate: '0.25' },
      { startAfter: '250', rate: '0.21' },
      { startAfter: '10000', rate: '0.1750' },
    ],
  },
  {
    key: 'scale',
    name: 'Scale',
    monthlyFee: '4999',
    slabs: [
      { startAfter: '0', rate: '0.2150' },
      { startAfter: '500', rate: '0.1925' },
      { startAfter: '50000', rate: '0.1750' },
      { startAfter: '1000000', rate: '0.1525' },
    ],
  },
];

export const CURRENCY = 'INR';
/** Telecommunication and messaging of this kind stands under this service accounting code. */
export const SAC_CODE = '998413';

export function planOf(key: DemoPlan['key']): DemoPlan {
  const plan = plans.find((each) => each.key === key);
  if (plan === undefined) throw new Error(`there is no plan ${key}`);
  return plan;
}
