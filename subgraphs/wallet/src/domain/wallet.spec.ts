import { emptyBook, inr } from '../../test/sample-book';
import { available, liveBalance, uncovered, undrawn } from './wallet';

test.each`
  balance  | limit   | held    | outstanding | undrawnIs | live     | availableIs | uncoveredIs | because
  ${'100'} | ${'0'}  | ${'0'}  | ${'30'}     | ${'30'}   | ${'70'}  | ${'70'}     | ${'0'}      | ${'the balance pays it'}
  ${'100'} | ${'0'}  | ${'0'}  | ${'100'}    | ${'100'}  | ${'0'}   | ${'0'}      | ${'0'}      | ${'the last digit may be used'}
  ${'100'} | ${'0'}  | ${'0'}  | ${'130'}    | ${'100'}  | ${'0'}   | ${'0'}      | ${'30'}     | ${'what cannot be paid is uncovered at once'}
  ${'100'} | ${'20'} | ${'0'}  | ${'130'}    | ${'120'}  | ${'-20'} | ${'0'}      | ${'10'}     | ${'the overdraft pays before anything is uncovered'}
  ${'100'} | ${'20'} | ${'0'}  | ${'110'}    | ${'110'}  | ${'-10'} | ${'10'}     | ${'0'}      | ${'a live balance may be in the overdraft'}
  ${'-20'} | ${'20'} | ${'0'}  | ${'5'}      | ${'0'}    | ${'-20'} | ${'0'}      | ${'5'}      | ${'the overdraft is used up'}
  ${'100'} | ${'0'}  | ${'0'}  | ${'-30'}    | ${'-30'}  | ${'130'} | ${'130'}    | ${'0'}      | ${'totals fell: money is about to return'}
  ${'100'} | ${'0'}  | ${'40'} | ${'70'}     | ${'60'}   | ${'40'}  | ${'0'}      | ${'10'}     | ${'what is held does not pay'}
`('$outstanding outstanding of $balance shows $live because $because', (row) => {
  const wallet = {
    ...emptyBook({ overdraftLimit: inr(row.limit) }).wallet,
    balance: inr(row.balance),
    held: inr(row.held),
    outstanding: inr(row.outstanding),
  };
  expect(undrawn(wallet).toFixed()).toBe(row.undrawnIs);
  expect(liveBalance(wallet).toFixed()).toBe(row.live);
  expect(available(wallet).toFixed()).toBe(row.availableIs);
  expect(uncovered(wallet).toFixed()).toBe(row.uncoveredIs);
});
