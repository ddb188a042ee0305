import { Money } from '@otpless/money/money';
import fc from 'fast-check';
import { rateContract } from './rate-contract';
import { type GroupMember, pooledUsage, sharesByUse } from './rating-group';
import { quantities, slabsOf, usageCard, usageCards } from './testing/cards';
import { contract, counted, minimumCard, rated } from './testing/contracts';

const member = (accountId: string, ...usage: GroupMember['usage']): GroupMember => ({ accountId, usage });
const shortly = (members: GroupMember[]) =>
  pooledUsage(members).map(({ meterId, quantity, dimensions }) => [meterId, `${quantity}`, dimensions]);

test('usage is pooled by meter and dimension values, however they are written', () => {
  expect(
    shortly([
      member('a', counted('5', { channel: 'sms', country: 'IN' }), counted('1')),
      member('b', counted('7', { country: 'IN', channel: 'sms' }), counted('2', {}), counted('3', {}, 'mails')),
    ]),
  ).toEqual([
    ['mails', '3', {}],
    ['verifications', '12', { country: 'IN', channel: 'sms' }],
    ['verifications', '3', {}],
  ]);
  expect(shortly([])).toEqual([]);
});

test('a group fills the slabs of its plan together', () => {
  const card = usageCard('GRADUATED', slabsOf(['0', 'PER_UNIT', '2'], ['100', 'PER_UNIT', '1']));
  const members = [member('a', counted('80')), member('b', counted('70'))];
  expect(rated([card], { usage: pooledUsage(members) })).toEqual(['otp 250', 'total 250']);
});

test('a group priced together equals one account with the same usage', () =>
  fc.assert(
    fc.property(
      usageCards,
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), quantities), { maxLength: 8 }),
      (card, counts) => {
        const cards = [card, minimumCard('100')];
        const members = ['a', 'b', 'c'].map((id) =>
          member(id, ...counts.filter(([account]) => account === id).map(([, quantity]) => counted(quantity))),
        );
        const one = rateContract(contract(cards, { usage: counts.map(([, quantity]) => counted(quantity)) }));
        const group = rateContract(contract(cards, { usage: pooledUsage(members) }));
        const shuffled = rateContract(contract(cards, { usage: pooledUsage([...members].reverse()) }));
        expect(JSON.stringify(group)).toBe(JSON.stringify(one));
        expect(JSON.stringify(shuffled)).toBe(JSON.stringify(one));
      },
    ),
  ));

test('a charge is borne by use, and the shares add up to it', () => {
  const members = [
    member('a', counted('1')),
    member('b', counted('2'), counted('-3')),
    member('c', counted('1'), counted('1')),
  ];
  const shares = sharesByUse(Money.of('100', 'INR'), 'verifications', [
    ...members,
    member('d', counted('9', {}, 'mails')),
  ]);
  expect([...shares].map(([id, amount]) => `${id} ${amount.toFixed()}`)).toEqual([
    'a 33.333333333333',
    'b 0',
    'c 66.666666666667',
    'd 0',
  ]);
});
