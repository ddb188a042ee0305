import { connectToBroker } from './broker-connection';
import { prepareDatabase } from './database';
import { ensureStreams } from './streams';

/** Prepares a given database and broker, as their owners: roles, schemas and streams. */
async function prepare(environment: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_URL, NATS_URL, NATS_USER: user, NATS_PASSWORD: password } = environment;
  if (!DATABASE_URL || !NATS_URL)
    throw new Error("DATABASE_URL and NATS_URL must be set, with their owners' credentials.");
  await prepareDatabase(DATABASE_URL);
  const admin = await connectToBroker({ natsUrl: NATS_URL, user, password }, { inboxOf: 'admin' });
  try {
    await ensureStreams(admin);
  } finally {
    await admin.close();
  }
}

prepare(process.env).then(
  () => process.stdout.write('The database and the broker are prepared.\n'),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
