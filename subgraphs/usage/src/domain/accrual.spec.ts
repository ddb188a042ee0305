import { localDate } from '@otpless/period/local-date';
import { type Accrual, revised } from './accrual';
import { counted } from './sample-counts';
import { rateAccrual } from './rate-accrual';
import { sampleAccrual, sampleContract } from './sample-contract';

const now = new Date('2026-03-10T00:00:00Z');
const contract = sampleContract([{}]);

test('a revision is said only where something changed that others are told', () => {
  const rated = (one: Accrual, quantity: string) => {
    const sources = { counts: [counted(quantity)], accountTags: [], today: localDate('2026-03-10'), others: [] };
    return revised({ ...one, ...rateAccrual(one, contract, sources) }, now);
  };
  const first = rated(sampleAccrual, '3');
  expect(first).toMatchObject({ revision: 1, ratedAt: now });
  if (first === null) return;
  expect(rated(first, '3')).toBeNull();
  expect(rated({ ...first, lastEventReceivedAt: now }, '3')).toBeNull();
  expect(rated(first, '2')).toMatchObject({ revision: 2, total: '1000.35' });
  expect(rated({ ...first, state: 'GRACE' }, '3')).toMatchObject({ revision: 2 });
  expect(rated({ ...first, endsOn: '2026-03-20' }, '3')).toMatchObject({ revision: 2 });
});
