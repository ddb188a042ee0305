import { jetstreamManager } from '@nats-io/jetstream';
import type { Fact } from '@otpless/contracts/fact';
import { type AlertRaised, alertRaised } from '@otpless/contracts/usage/alert-raised';
import { balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { newId } from '@otpless/service/identifiers';
import { eventually } from '@otpless/testkit/eventually';
import { Problem } from '@otpless/problem/problem';
import { sampleBalance } from './sample';
import { type Stage, usageStage } from './usage-stage';

let stage: Stage;

beforeAll(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
  await stage.start();
});

afterAll(() => stage.stop());

async function told(): Promise<AlertRaised[]> {
  const manager = await jetstreamManager(stage.admin);
  const { state } = await manager.streams.info('BILLING_EVENTS');
  const found: AlertRaised[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
    const message = await manager.streams.getMessage('BILLING_EVENTS', { seq });
    if (message?.subject === alertRaised.subject) found.push(message.json<Fact<AlertRaised>>().payload);
  }
  return found;
}

test('a rule tells once a crossing, however often and in whatever order its balances come', async () => {
  const [walletId, accountId] = [newId('wal'), newId('acc')];
  const balance = (revision: number, amount: string) =>
    stage.say(balanceChanged, sampleBalance(walletId, accountId, revision, amount));
  await balance(1, '600');
  await stage.settled();
  const rule = await stage.pipelines[0]?.operations.createAlertRule({
    kind: 'BALANCE_BELOW',
    walletId,
    threshold: '500',
  });
  if (rule === undefined || rule instanceof Problem) throw new Error('the rule is made');
  await balance(2, '499.5');
  await stage.settled();
  await balance(2, '499.5');
  await balance(3, '400');
  await balance(1, '600');
  await stage.settled();
  expect(await eventually(told, (alerts) => alerts.length > 0)).toMatchObject([
    { ruleId: rule.id, accountId, walletId, value: '499.5', threshold: '500', raisedAt: '2026-03-10T06:00:00.000Z' },
  ]);
  await balance(4, '500');
  await stage.settled();
  await balance(5, '12');
  await stage.settled();
  expect((await told()).map(({ value }) => value)).toEqual(['499.5', '12']);
  expect(await stage.rows('select value::float from usage.alert order by id')).toEqual([
    { value: 499.5 },
    { value: 12 },
  ]);
});
