import { localDate } from '@otpless/period/local-date';
import { Money } from '@otpless/money/money';
import fc from 'fast-check';
import type { ContractedCard } from './contract';
import { memberShares } from './member-shares';
import { rateAccrual } from './rate-accrual';
import { sampleAccrual, sampleContract, sampleFee, sampleUsage } from './sample-contract';
import { counted } from './sample-counts';

const discount: ContractedCard = {
  key: 'tenth',
  kind: 'DISCOUNT',
  off: { kind: 'PERCENT', percent: '10' },
  appliesTo: ['otp'],
};

function shared(quantities: readonly string[]) {
  const accountIds = quantities.map((_quantity, at) => `acc_${at + 1}`);
  const group = { ...sampleAccrual, memberAccountIds: accountIds.slice(1) };
  const whole = quantities.reduce((sum, quantity) => sum + Number(quantity), 0);
  const sources = { counts: [counted(`${whole}`)], accountTags: [], today: localDate('2026-03-10'), others: [] };
  const accrual = {
    ...group,
    ...rateAccrual(group, sampleContract([{ cards: [sampleFee, sampleUsage, discount] }]), sources),
  };
  const used = quantities.map((quantity, at) => ({ accountId: accountIds[at]!, counts: [counted(quantity)] }));
  return { accrual, shares: memberShares(accrual, used) };
}

test('what is metered is shared by use, discounts taken off; the rest is the leading account’s', () => {
  const { shares } = shared(['100', '300', '0']);
  expect(shares).toEqual([
    {
      accountId: 'acc_1',
      charges: [
        { rateCardKey: 'fee', quantity: null, amount: '1000' },
        { rateCardKey: 'otp', quantity: '100', amount: '15.75' },
      ],
      total: '1015.75',
    },
    { accountId: 'acc_2', charges: [{ rateCardKey: 'otp', quantity: '300', amount: '47.25' }], total: '47.25' },
    { accountId: 'acc_3', charges: [{ rateCardKey: 'otp', quantity: '0', amount: '0' }], total: '0' },
  ]);
});

test('the shares add up to the accrual, also where nobody used anything', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }), (quantities) => {
      const { accrual, shares } = shared(quantities.map(String));
      const totals = shares.map(({ total }) => Money.of(total, 'INR'));
      expect(Money.sum(totals, 'INR').toFixed()).toBe(accrual.total);
    }),
    { numRuns: 100 },
  ));
