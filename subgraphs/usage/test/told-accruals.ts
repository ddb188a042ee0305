import type { Fact } from '@otpless/contracts/fact';
import { accrualChanged, type AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { NatsConnection } from '@nats-io/transport-node';

export interface ToldAccruals {
  /** The first that is told from now on and is meant; how long it took to be told. */
  next(isMeant: (accrual: AccrualChanged) => boolean): Promise<{ accrual: AccrualChanged; afterMs: number }>;
  stop(): void;
}

/** Hears accruals at the moment they are told. */
export function toldAccruals(connection: NatsConnection): ToldAccruals {
  const waiting = new Set<(accrual: AccrualChanged) => void>();
  const subscription = connection.subscribe(accrualChanged.subject, {
    callback: (_error, message) => {
      const { payload } = message.json<Fact<AccrualChanged>>();
      for (const tell of [...waiting]) tell(payload);
    },
  });
  return {
    next: (isMeant) => {
      const since = performance.now();
      return new Promise((resolve) => {
        const tell = (accrual: AccrualChanged): void => {
          if (!isMeant(accrual)) return;
          waiting.delete(tell);
          resolve({ accrual, afterMs: performance.now() - since });
        };
        waiting.add(tell);
      });
    },
    stop: () => subscription.unsubscribe(),
  };
}
