import { Knowledge } from './knowledge';
import { judge, type Judge } from './judge-event';
import { refused } from './refusal';
import { sampleFacts, sampleKnowledge, samplePayload, sampleReceived } from './sample-knowledge';
import type { EventPayload } from './usage-event';

const bench: Judge = {
  knowledge: sampleKnowledge,
  pseudonymKey: Buffer.from('00'.repeat(16), 'hex'),
  read: (payload) => (payload === 'broken' ? refused('MALFORMED', 'event: broken') : (payload as EventPayload)),
  hash: (payload) => JSON.stringify(payload),
};

function outcome(payload: unknown, overrides = {}, knowledge: Knowledge = sampleKnowledge): string {
  const verdict = judge(sampleReceived(payload, overrides), { ...bench, knowledge });
  switch (verdict.kind) {
    case 'COUNTED':
      return `COUNTED ${verdict.event.accountId}`;
    case 'UNPROCESSED':
      return `UNPROCESSED ${verdict.code}`;
    case 'REJECTED':
      return `REJECTED ${verdict.refusal.code}`;
  }
}

const unknownName = { eventName: 'otp.unheard' };
const noCountry = { dimensions: {} };

test.each`
  change                                                    | found                               | because
  ${{}}                                                     | ${'COUNTED acc_1'}                  | ${'all of it is right'}
  ${{ subject: 'acc_2' }}                                   | ${'COUNTED acc_2'}                  | ${'an account id stands for itself'}
  ${{ subject: 'acc_9' }}                                   | ${'UNPROCESSED UNKNOWN_SUBJECT'}    | ${'the account may become known'}
  ${{ subject: 'else' }}                                    | ${'UNPROCESSED UNKNOWN_SUBJECT'}    | ${'the alias may be assigned'}
  ${unknownName}                                            | ${'UNPROCESSED UNKNOWN_EVENT_NAME'} | ${'the name may be defined'}
  ${{ attributes: {} }}                                     | ${'REJECTED MISSING_ATTRIBUTE'}     | ${'a required attribute is missing'}
  ${{ attributes: undefined }}                              | ${'REJECTED MISSING_ATTRIBUTE'}     | ${'so it is where there are none at all'}
  ${{ attributes: { attempts: 1, weight: 2 } }}             | ${'REJECTED UNDECLARED_ATTRIBUTE'}  | ${'what is not declared is not taken silently'}
  ${noCountry}                                              | ${'REJECTED MISSING_DIMENSION'}     | ${'a required dimension is missing'}
  ${{ dimensions: { country: 'IN', city: 'X' } }}           | ${'REJECTED UNDECLARED_DIMENSION'}  | ${'dimensions as well'}
  ${{ occurredAt: '2026-02-10T11:00:01Z' }}                 | ${'COUNTED acc_1'}                  | ${'an hour ahead is a clock that runs ahead'}
  ${{ occurredAt: '2026-02-10T11:00:02Z' }}                 | ${'REJECTED TOO_FAR_IN_THE_FUTURE'} | ${'more is not'}
  ${{ occurredAt: '2025-12-27T10:00:01Z' }}                 | ${'UNPROCESSED UNKNOWN_SUBJECT'}    | ${'45 days back is within the window, where the alias was nobody’s'}
  ${{ occurredAt: '2025-12-27T10:00:00Z' }}                 | ${'REJECTED TOO_OLD'}               | ${'a second more is not'}
  ${{ occurredAt: '2026-01-31T23:59:59Z' }}                 | ${'UNPROCESSED PERIOD_FINAL'}       | ${'its period has been billed'}
  ${{ occurredAt: '2026-02-01T00:00:00Z' }}                 | ${'COUNTED acc_1'}                  | ${'the next period begins with its first instant'}
  ${{ ...unknownName, ...noCountry }}                       | ${'UNPROCESSED UNKNOWN_EVENT_NAME'} | ${'the name comes before its schema'}
  ${{ subject: 'else', ...noCountry }}                      | ${'REJECTED MISSING_DIMENSION'}     | ${'the schema comes before the subject'}
  ${{ ...unknownName, occurredAt: '2020-01-01T00:00:00Z' }} | ${'REJECTED TOO_OLD'}               | ${'the time comes before the name'}
  ${{ id: 'a\u0000b' }}                                     | ${'REJECTED MALFORMED'}             | ${'no text holds NUL'}
  ${{ dimensions: { country: '\ud800' } }}                  | ${'REJECTED MALFORMED'}             | ${'half a surrogate pair is no text'}
`('$change is $found because $because', ({ change, found }) => {
  expect(outcome({ ...samplePayload, ...change })).toBe(found);
});

test.each`
  attributes                               | found                                         | because
  ${{ attempts: 1, cost: '10' }}           | ${'{"attempts":"1","cost":"10","fee":"0.5"}'} | ${'the minimum holds'}
  ${{ attempts: 1, cost: '100' }}          | ${'{"attempts":"1","cost":"100","fee":"2"}'}  | ${'two percent are more'}
  ${{ attempts: 1 }}                       | ${'{"attempts":"1"}'}                         | ${'without the cost there is no fee'}
  ${{ attempts: 1.5 }}                     | ${'NOT_AN_INTEGER'}                           | ${'attempts are counted'}
  ${{ attempts: 1, fee: 1 }}               | ${'UNDECLARED_ATTRIBUTE'}                     | ${'what is computed is not sent'}
  ${{ attempts: 1, cost: '9'.repeat(26) }} | ${'COMPUTED_TOO_GREAT'}                       | ${'the square has more digits than are kept'}
`('of $attributes $found is kept because $because', ({ attributes, found }) => {
  const [schema] = sampleFacts.schemas;
  const fee = { max: [{ multiply: [{ attribute: 'cost' }, { constant: '0.02' }] }, { constant: '0.5' }] } as const;
  const square = {
    if: [{ attribute: 'cost' }, '>', { constant: '1000' }],
    then: { multiply: [{ attribute: 'cost' }, { attribute: 'cost' }] },
    else: fee,
  } as const;
  const schemas = [{ ...schema!, computed: [{ name: 'fee', expression: square }] }];
  const knowledge = new Knowledge({ ...sampleFacts, schemas });
  const verdict = judge(sampleReceived({ ...samplePayload, attributes }), { ...bench, knowledge });
  const kept =
    verdict.kind === 'COUNTED'
      ? JSON.stringify(verdict.event.attributes)
      : verdict.kind === 'REJECTED' && verdict.refusal.code;
  expect(kept).toBe(found);
  if (verdict.kind === 'COUNTED') expect(verdict.event.payload.attributes).toEqual(attributes);
});

test('a payload without the form of an event is rejected with as much as could be read', () => {
  expect(outcome('broken')).toBe('REJECTED MALFORMED');
});

test('an alias belongs to the account it belonged to when the event occurred', () => {
  const march = { receivedAt: new Date('2026-03-02Z') };
  expect(outcome({ ...samplePayload, occurredAt: '2026-02-28T23:59:59Z' }, march)).toBe('COUNTED acc_1');
  expect(outcome({ ...samplePayload, occurredAt: '2026-03-01T00:00:00Z' }, march)).toBe('COUNTED acc_2');
});

test('a back-fill may be older than the window, and no less final', () => {
  const early = { ...samplePayload, subject: 'acc_2', occurredAt: '2020-01-01T00:00:00Z' };
  expect(outcome(early, { backfill: true })).toBe('COUNTED acc_2');
  expect(outcome({ ...samplePayload, occurredAt: '2026-01-10T00:00:00Z' }, { backfill: true })).toBe(
    'UNPROCESSED PERIOD_FINAL',
  );
});

test('personal dimensions become pseudonyms, once, also in what is rejected', () => {
  const personal = { ...samplePayload, dimensions: { country: 'IN', phone: '+919900112233' } };
  const verdict = judge(sampleReceived(personal), bench);
  const phone = verdict.kind === 'COUNTED' ? (verdict.event.dimensions['phone'] ?? '') : '';
  expect(phone).toMatch(/^pn_[0-9a-f]{32}$/);
  const again = judge(sampleReceived({ ...personal, dimensions: { country: 'IN', phone } }), bench);
  expect(again.kind === 'COUNTED' && again.event.dimensions['phone']).toBe(phone);
  expect(
    again.kind === 'COUNTED' && verdict.kind === 'COUNTED' && again.event.contentHash === verdict.event.contentHash,
  ).toBe(true);
  const rejected = judge(sampleReceived({ ...personal, attributes: {} }), bench);
  expect(JSON.stringify(rejected)).not.toContain('9900112233');
});

test('where nothing is known, everything waits', () => {
  const nothing = new Knowledge({ accountIds: [], aliases: [], schemas: [], meters: [], windows: [] });
  expect(outcome(samplePayload, {}, nothing)).toBe('UNPROCESSED UNKNOWN_EVENT_NAME');
  expect(outcome(samplePayload, {}, new Knowledge({ ...sampleFacts, windows: [] }))).toBe('COUNTED acc_1');
});
