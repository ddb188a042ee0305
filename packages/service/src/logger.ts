import { type Logger, pino } from 'pino';
import { currentRequestId } from './request-context';

export type { Logger } from 'pino';

/** A structured log to standard output, each line with the request id. Secrets are censored by path. */
export function createLogger(name: string, level = process.env['LOG_LEVEL'] ?? 'info'): Logger {
  return pino({
    name,
    level,
    mixin: () => ({ requestId: currentRequestId() }),
    redact: {
      paths: ['password', 'secret', 'token', 'authorization', '*.password', '*.secret', '*.token', '*.authorization'],
      censor: '[secret]',
    },
  });
}
