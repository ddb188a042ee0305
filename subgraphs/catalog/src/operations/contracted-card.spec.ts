import { contractedRule as ruleOfFact } from '@otpless/contracts/catalog/pricing-rule';
import { contractedCard as cardOfFact } from '@otpless/contracts/catalog/rate-card';
import * as fc from 'fast-check';
import { isPriced } from '../domain/rate-card';
import { anItem } from '../testing/catalog';
import { rateCards } from '../testing/rate-cards';
import { contractedCard, contractedRule } from './contracted-card';

const id = (prefix: string) => `${prefix}_01k00000000000000000000000`;
const item = anItem(id('itm'), 'USAGE', { meterId: id('met') });
const items = new Map([[item.id, item]]);
const beside = {
  currencies: ['INR', 'USD'],
  itemIds: { usage: item.id, fee: item.id, licence: item.id, feature: item.id },
  itemKeys: ['otp'],
  featureKey: 'magic-links',
  meterId: id('met'),
  dimensions: ['country', 'channel'],
};

test('any card is a card of the contract, in one currency and with nothing lost', () => {
  fc.assert(
    fc.property(rateCards('card', beside), fc.constantFrom('INR', 'USD'), (card, currency) => {
      const contracted = contractedCard(card, currency, items);
      expect(cardOfFact.parse(contracted)).toEqual(contracted);
      expect(contracted).toMatchObject({ key: 'card', kind: card.kind });
      if (isPriced(card)) expect(contracted).toMatchObject({ model: card.model, item: { id: item.id } });
    }),
  );
});

test('a rule that puts another price in place says it in one currency', () => {
  const slabs = (rate: string) => [{ startAfter: '0', priceType: 'PER_UNIT' as const, rate, packageSize: null }];
  const rates = [
    { currency: 'INR', slabs: slabs('1') },
    { currency: 'USD', slabs: slabs('0.01') },
  ];
  const rule = {
    key: 'rule',
    when: [],
    appliesTo: null,
    effect: { kind: 'REPLACE', model: 'PER_UNIT', rates } as const,
  };
  const contracted = contractedRule(rule, 'USD');
  expect(ruleOfFact.parse(contracted)).toEqual(contracted);
  expect(contracted.effect).toEqual({
    kind: 'REPLACE',
    pricing: { model: 'PER_UNIT', slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '0.01' }] },
  });
});
