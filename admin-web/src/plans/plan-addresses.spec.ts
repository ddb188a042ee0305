import { problemPlace } from './plan-addresses';

const version = { rateCards: [{ key: 'otp' }, { key: 'otp.sms' }], pricingRules: [{ key: 'festive' }] };

test.each`
  path                             | to                 | field               | because
  ${'rateCards.otp.rates.0.slabs'} | ${'cards/otp'}     | ${'rates.0.slabs'}  | ${'it is about a card'}
  ${'rateCards.otp.sms.itemId'}    | ${'cards/otp.sms'} | ${'itemId'}         | ${'a key may hold points: the longest wins'}
  ${'rateCards'}                   | ${'cards/new'}     | ${''}               | ${'there is no card yet'}
  ${'pricingRules.festive.when'}   | ${'rules/festive'} | ${'when'}           | ${'it is about a rule'}
  ${'currencies.1'}                | ${'currencies'}    | ${'currencies.1'}   | ${'currencies have a page'}
  ${'cycle.startDay'}              | ${'cycle'}         | ${'cycle.startDay'} | ${'so has the cycle'}
  ${'trialDays'}                   | ${'cycle'}         | ${'trialDays'}      | ${'the trial stands beside the cycle'}
`('$path is put right at $to because $because', ({ path, to, field }) =>
  expect(problemPlace(path, version)).toEqual({ to, field }),
);
