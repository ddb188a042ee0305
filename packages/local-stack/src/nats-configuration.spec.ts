import { natsConfiguration } from './nats-configuration';
import { permissionsOf } from './nats-permissions';
import { brokerUsers, processNames, subgraphs } from './process-name';
import { newSecrets } from './secrets';

const settings = {
  host: '127.0.0.1',
  port: 4222,
  monitorPort: 8222,
  storeDir: '/data/nats',
  passwords: newSecrets().brokerPasswords,
};

describe('the configuration', () => {
  test.each`
    line                         | because
    ${'sync_interval: always'}   | ${'what is acknowledged must be on disk'}
    ${'store_dir: "/data/nats"'} | ${'the streams are kept in the data folder'}
    ${'http: "127.0.0.1:8222"'}  | ${'the monitor listens on this machine only'}
    ${'host: "127.0.0.1"'}       | ${'the broker listens on this machine only'}
    ${`max_payload: ${8 << 20}`} | ${'an envelope holds many events'}
  `('says $line because $because', ({ line }: { line: string }) => {
    expect(natsConfiguration(settings)).toContain(line);
  });

  test.each(brokerUsers)('knows the user %s by a password of its own', (user) => {
    const entries = natsConfiguration(settings)
      .split('\n')
      .filter((line) => line.includes(settings.passwords[user]));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain(`user: "${user}"`);
  });

  test('quotes what could break out of its place', () => {
    const passwords = { ...settings.passwords, wallet: 'a" }, { user: "b' };
    expect(natsConfiguration({ ...settings, passwords })).toContain('password: "a\\" }, { user: \\"b"');
  });
});

describe('permissions', () => {
  test.each(processNames)('%s reads its own inbox and no other', (process) => {
    const inboxes = permissionsOf(process).subscribe.filter((subject) => subject.startsWith('_INBOX'));
    expect(inboxes).toEqual([`_INBOX_${process}.>`]);
  });

  test.each(processNames)('%s says no facts but its own', (process) => {
    const facts = permissionsOf(process).publish.filter((subject) => subject.startsWith('billing.'));
    expect(facts).toEqual((subgraphs as readonly string[]).includes(process) ? [`billing.v1.${process}.>`] : []);
  });

  test.each(processNames)('%s may not use every subject', (process) => {
    const { publish, subscribe } = permissionsOf(process);
    expect([...publish, ...subscribe].filter((subject) => /^(>|\*|\$JS\.>|\$JS\.API\.>)/.test(subject))).toEqual([]);
  });
});
