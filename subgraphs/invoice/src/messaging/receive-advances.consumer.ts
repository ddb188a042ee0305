import type { TopUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import type { InvoiceOperations } from '../operations/invoice-operations';

/**
 * Receipts each top-up in a transaction of its own, so that one that cannot be receipted yet does not hold up the
 * others; the batch is then delivered again, and those already receipted are left as they are.
 */
export async function receiveAdvances(topUps: readonly TopUpRequested[], operations: InvoiceOperations): Promise<void> {
  const failures: unknown[] = [];
  for (const topUp of topUps) {
    try {
      await operations.receiveAdvance(topUp);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${topUps.length} top-ups could not be receipted`);
}
