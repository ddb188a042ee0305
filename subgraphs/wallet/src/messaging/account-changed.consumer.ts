import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Consumer, Consumption } from './consumer';

/** Accounts are kept as the customer subgraph says them. Key: account, revision. */
export function projectAccountChanged({ operations, ...consumption }: Consumption): Promise<Consumer> {
  return consumeFacts({
    ...consumption,
    definition: accountChanged,
    handle: (facts) => operations.projectAccounts(facts.map(({ payload }) => payload)),
  });
}
