import { accrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Consumer, Consumption } from './consumer';

/** Live balances follow accruals. Delivered at least once and in any order. Key: accrual, revision. */
export function applyAccrualChanged({
  operations,
  nudge,
  ...consumption
}: Consumption & { nudge: () => void }): Promise<Consumer> {
  return consumeFacts({
    ...consumption,
    definition: accrualChanged,
    handle: async (facts) => {
      await operations.applyAccruals(facts.map(({ payload }) => payload));
      // What has come to the end of its period is drawn at once: the invoice waits for it.
      // A new period may begin with a grant of its plan.
      if (facts.some(({ payload }) => payload.state !== 'OPEN' || payload.revision === 1)) nudge();
    },
  });
}
