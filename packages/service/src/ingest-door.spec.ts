import type { JetStreamClient } from '@nats-io/jetstream';
import { partitionOf } from '@otpless/contracts/subject-partition';
import { type EventEnvelope, USAGE_PARTITIONS } from '@otpless/contracts/usage/event-envelope';
import type { UsageEventInput } from '@otpless/contracts/usage/usage-event';
import fc from 'fast-check';
import { contentHashOf, IngestDoor, type IngestDoorOptions, type IngestResult, type KnownEvents } from './ingest-door';

interface Published {
  readonly subject: string;
  readonly envelope: EventEnvelope;
  readonly msgID: string;
}

/** A broker that keeps what it is given, or refuses it. */
function brokerThat(outcome: 'keeps' | 'refuses') {
  const published: Published[] = [];
  const jetstream = {
    publish: async (subject: string, data: string, { msgID }: { msgID: string }) => {
      if (outcome === 'refuses') throw new Error('the stream is full');
      published.push({ subject, envelope: JSON.parse(data) as EventEnvelope, msgID });
    },
  } as unknown as JetStreamClient;
  return {
    published,
    doorWith: (options: Partial<IngestDoorOptions> = {}) => new IngestDoor({ jetstream, ...options }),
  };
}

const event = (id: string, more: object = {}) => ({
  id,
  eventName: 'otp.verification',
  subject: 'app-1',
  occurredAt: '2026-11-22T10:00:00Z',
  ...more,
});
const request = (events: readonly unknown[], backfill = false) => ({
  source: 'sms',
  events,
  backfill,
  requestId: 'r1',
});
const outcomes = (results: readonly IngestResult[]) => results.map(({ id, status }) => `${id} ${status}`);
const events = (published: readonly Published[]) =>
  published.flatMap(({ envelope }) => envelope.events as { id: string }[]);

test('a malformed event in the middle is refused by itself; results stand in the order sent', async () => {
  const { published, doorWith } = brokerThat('keeps');
  const results = await doorWith().accept(
    request([event('a'), { id: 'b', eventName: 'OTP!' }, 'nonsense', event('c')]),
  );
  expect(outcomes(results)).toEqual(['a ACCEPTED', 'b REJECTED', ' REJECTED', 'c ACCEPTED']);
  expect(results[1]).toMatchObject({ code: 'MALFORMED', message: expect.stringContaining('subject') });
  expect(events(published).map(({ id }) => id)).toEqual(['a', 'c']);
});

test.each`
  second                                                                                              | status         | because
  ${event('a')}                                                                                       | ${'DUPLICATE'} | ${'it is the same event'}
  ${event('a', { dimensions: { x: '1' } })}                                                           | ${'CONFLICT'}  | ${'another content came under the same id'}
  ${{ occurredAt: '2026-11-22T10:00:00Z', subject: 'app-1', eventName: 'otp.verification', id: 'a' }} | ${'DUPLICATE'} | ${'the order of keys says nothing'}
`('an id twice in one request is $status because $because', async ({ second, status }) => {
  const { published, doorWith } = brokerThat('keeps');
  const results = await doorWith().accept(request([event('a'), second]));
  expect(outcomes(results)).toEqual(['a ACCEPTED', `a ${status}`]);
  expect(events(published)).toHaveLength(1);
});

test('what is known already is answered and not published again, each content by itself', async () => {
  const { published, doorWith } = brokerThat('keeps');
  const stored = contentHashOf(event('a') as UsageEventInput);
  const known: KnownEvents = async (_source, events) =>
    new Map(
      events
        .filter(({ id }) => id === 'a')
        .map(({ contentHash }) => [contentHash, contentHash === stored ? 'DUPLICATE' : 'CONFLICT'] as const),
    );
  const other = event('a', { dimensions: { x: '1' } });
  const results = await doorWith({ known }).accept(request([event('a'), other, event('c')]));
  expect(outcomes(results)).toEqual(['a DUPLICATE', 'a CONFLICT', 'c ACCEPTED']);
  expect(events(published).map(({ id }) => id)).toEqual(['c']);
});

test('the same instant in another zone is the same content', () => {
  const hashAt = (occurredAt: string) => contentHashOf(event('a', { occurredAt }) as UsageEventInput);
  expect(hashAt('2026-11-22T15:30:00+05:30')).toBe(hashAt('2026-11-22T10:00:00.000Z'));
  expect(hashAt('2026-11-22T15:30:01+05:30')).not.toBe(hashAt('2026-11-22T10:00:00.000Z'));
});

test('nothing is accepted while the broker refuses', async () => {
  await expect(
    brokerThat('refuses')
      .doorWith()
      .accept(request([event('a')])),
  ).rejects.toThrow('the stream is full');
});

test('refusals are answered even while the broker refuses: they need no broker', async () => {
  expect(
    outcomes(
      await brokerThat('refuses')
        .doorWith()
        .accept(request([{ id: 'x' }])),
    ),
  ).toEqual(['x REJECTED']);
});

test('personal dimensions are replaced before anything is written', async () => {
  const { published, doorWith } = brokerThat('keeps');
  const pseudonymise = <E extends object>(given: E): E => ({ ...given, dimensions: { phone: 'pn_1' } });
  await doorWith({ pseudonymise }).accept(request([event('a', { dimensions: { phone: '+91999' } })]));
  expect(JSON.stringify(published)).not.toContain('+91999');
});

test('the source and the partition are in the subject, never the payload’s word', async () => {
  const { published, doorWith } = brokerThat('keeps');
  await doorWith().accept(request([event('a')]));
  expect(published[0]?.subject).toBe(`usage.events.p.${partitionOf('app-1', USAGE_PARTITIONS)}.sms`);
  expect(outcomes(await doorWith().accept(request([event('b', { source: 'someone-else' })])))).toEqual(['b REJECTED']);
});

test('callers of one source share an envelope while it is gathered', async () => {
  const { published, doorWith } = brokerThat('keeps');
  const door = doorWith();
  await Promise.all(['a', 'b', 'c'].map((id) => door.accept(request([event(id)]))));
  expect(published).toHaveLength(1);
});

test('an envelope holds at most 500 events', async () => {
  const { published, doorWith } = brokerThat('keeps');
  const results = await doorWith().accept(request(Array.from({ length: 1201 }, (_, i) => event(`e${i}`))));
  expect(results.every(({ status }) => status === 'ACCEPTED')).toBe(true);
  expect(published.map(({ envelope }) => envelope.events.length)).toEqual([500, 500, 201]);
});

test('the same events are the same message; another source, content or a back-fill is another', async () => {
  const { published, doorWith } = brokerThat('keeps');
  const door = doorWith();
  await door.accept(request([event('a')]));
  await door.accept(request([event('a')]));
  await door.accept({ ...request([event('a')]), source: 'email' });
  await door.accept(request([event('a', { dimensions: { x: '1' } })]));
  await door.accept(request([event('a')], true));
  const [first, again, ...others] = published.map(({ msgID }) => msgID);
  expect(again).toBe(first);
  expect(new Set([first, ...others]).size).toBe(4);
});

test('whatever comes, every event gets one result in its place, and what is accepted was published exactly once', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), subject: fc.constantFrom('p', 'q', 'r') }),
          fc.anything(),
        ),
        { maxLength: 30 },
      ),
      async (given) => {
        const { published, doorWith } = brokerThat('keeps');
        const sent = given.map((one) =>
          typeof one === 'object' && one !== null && 'subject' in one ? { ...event('x'), ...one } : one,
        );
        const results = await doorWith().accept(request(sent));
        expect(results).toHaveLength(sent.length);
        const accepted = results.filter(({ status }) => status === 'ACCEPTED').map(({ id }) => id);
        expect(
          events(published)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...accepted].sort());
        expect(new Set(accepted).size).toBe(accepted.length);
      },
    ),
    { numRuns: 25 },
  ));
