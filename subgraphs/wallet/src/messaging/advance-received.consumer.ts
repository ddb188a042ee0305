import { advanceReceived } from '@otpless/contracts/invoice/advance-received';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Consumer, Consumption } from './consumer';

/** Receipted top-ups are posted. Key: top-up. */
export function postAdvanceReceived({ operations, ...consumption }: Consumption): Promise<Consumer> {
  return consumeFacts({
    ...consumption,
    definition: advanceReceived,
    handle: (facts) => operations.postTopUps(facts.map(({ payload }) => payload)),
  });
}
