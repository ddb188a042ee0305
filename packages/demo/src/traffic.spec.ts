import { FakeGateway, type Failure, recount, totalOf } from '../test/fake-gateway';
import { merchants } from './seed/merchants';
import { startTraffic } from './traffic';

test.each`
  failureOf                                                                        | because
  ${() => 'NONE'}                                                                  | ${'nothing goes wrong'}
  ${(n: number) => (n % 3 === 0 ? 'REFUSES' : 'NONE')}                             | ${'the broker behind the door comes and goes'}
  ${(n: number) => (n % 4 === 1 ? 'FORGETS_TO_ANSWER' : 'NONE')}                   | ${'a gateway dies after it has stored a batch'}
  ${(n: number) => (n % 5 === 2 ? 'ANSWERS_NONSENSE' : 'NONE')}                    | ${'a proxy answers in its place'}
  ${(n: number) => (n <= 12 ? (n % 2 ? 'REFUSES' : 'FORGETS_TO_ANSWER') : 'NONE')} | ${'it is down at first'}
`('the books agree with a recount of what was stored when $because', async ({ failureOf }) => {
  const gateway = new FakeGateway(failureOf as (request: number) => Failure);
  const gatewayUrl = await gateway.listen();
  const traffic = startTraffic({
    gatewayUrl,
    apiKey: 'otp_test',
    merchants,
    eventsPerSecond: 4000,
    steady: true,
    seed: 11,
  });
  await gateway.hasSeen(40);
  const report = await traffic.stop();
  await gateway.close();

  const recounted = recount(gateway.stored.values());
  expect(report.bySubject).toEqual(recounted);
  expect(report.distinctValid).toBe(totalOf(recounted));
  expect(report.acknowledged).toBe(report.sent);
  expect(report.acknowledged).toBe(report.distinctValid + report.duplicates + report.malformed + report.unknown);
  expect(report.refused).toBe(0);
  expect(gateway.duplicates).toBeGreaterThanOrEqual(report.duplicates);
  expect(report.sent).toBeGreaterThan(1000);
});

test('what cannot be delivered is said, not swallowed', async () => {
  const gateway = new FakeGateway(() => 'REFUSES');
  const gatewayUrl = await gateway.listen();
  const problems: string[] = [];
  const traffic = startTraffic({
    gatewayUrl,
    apiKey: 'otp_test',
    merchants,
    eventsPerSecond: 200,
    steady: true,
    drainWithinMs: 50,
    onProblem: ({ message }) => problems.push(message),
  });
  await gateway.hasSeen(3);
  await expect(traffic.stop()).rejects.toThrow(/events were never acknowledged; last: the gateway answered 503/);
  await gateway.close();
  expect(problems.length).toBeGreaterThan(0);
  expect(traffic.report().distinctValid).toBe(0);
});
