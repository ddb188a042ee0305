import { createLogger } from './logger';
import { startTelemetry } from './telemetry';

/**
 * The body of every main.ts: starts the process, stops it in order on SIGTERM and SIGINT, and ends with 1 where it could
 * not start. A second signal does not wait.
 */
export async function runProcess(name: string, start: () => Promise<{ stop(): Promise<void> }>): Promise<void> {
  const logger = createLogger(name);
  const stopTelemetry = startTelemetry(name);
  process.on('unhandledRejection', (reason) => {
    logger.fatal({ err: reason }, 'an unhandled rejection: a broken invariant ends the process');
    process.exit(1);
  });
  try {
    const running = await start();
    let stopping = false;
    const stop = (signal: string): void => {
      if (stopping) process.exit(1);
      stopping = true;
      logger.info({ signal }, 'stopping');
      running
        .stop()
        .then(stopTelemetry)
        .then(() => process.exit(0))
        .catch((error: unknown) => {
          logger.error({ err: error }, 'stopping failed');
          process.exit(1);
        });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    // A parent that has gone away takes its processes with it.
    process.on('disconnect', () => stop('disconnect'));
  } catch (error) {
    logger.fatal({ err: error }, 'could not start');
    process.exit(1);
  }
}
