import { isLocalDate } from '@otpless/period/local-date';
import { InvalidInput, NotFound } from '@otpless/problem/problem';
import type { InvoiceDraft } from '../domain/invoice';
import type { BillingRun } from '../domain/billing-run';
import { draftForFinal, NotBillable } from './draft-for-accrual';
import { issueForAccrual, type Issuing } from './issue-for-accrual';
import type { Stores, Tools } from './ports';

export interface RunBillingRequest {
  readonly asOf: string;
  /** All accounts where null. */
  readonly accountIds: readonly string[] | null;
  readonly dryRun: boolean;
}

/**
 * Closes periods: every final accrual whose grace ended on or before the date becomes an invoice, each in a transaction
 * of its own. A dry run says what would be made and makes nothing. One that fails is listed with its reason, the others
 * are still made, and the run says that it failed; what is missing comes with the next run.
 */
export async function runBilling(
  tools: Tools,
  request: RunBillingRequest,
  actor: string,
): Promise<BillingRun | InvalidInput | NotFound> {
  if (!isLocalDate(request.asOf)) return InvalidInput.at('asOf', 'must be a date of the calendar');
  const { transact, clock } = tools;
  const [unknown] = await transact(({ accounts }) => accounts.unknownAmong(request.accountIds ?? []));
  if (unknown !== undefined) return new NotFound('account', unknown);
  const due = await transact(({ accruals }) => accruals.toBill(request.asOf, request.accountIds));
  const runId = tools.newId('run');
  await transact(({ runs }) => runs.begin(newRun(runId, request, actor, due.length, clock.now())));
  let failed = false;
  for (const { id, accountId } of due) {
    try {
      await transact((stores) =>
        billOne(stores, { runId, accrualId: id, accountId }, request.dryRun, {
          at: clock.now(),
          actor,
          printInvoice: tools.printInvoice,
        }),
      );
    } catch (error) {
      failed = true;
      tools.reportFailure(error, `invoicing the accrual ${id}`);
      const reason = 'It failed and nothing was made of it; the log of this run says why.';
      await transact(({ runs }) => runs.addSkipped(runId, { accrualId: id, accountId, reason }));
    }
  }
  return transact(async ({ runs }) => {
    await runs.finish(runId, failed ? 'FAILED' : 'DONE', clock.now());
    return (await runs.get(runId))!;
  });
}

async function billOne(
  stores: Stores,
  { runId, accrualId, accountId }: { runId: string; accrualId: string; accountId: string },
  dryRun: boolean,
  issuing: Issuing,
): Promise<void> {
  const made = dryRun ? await previewOf(stores, accrualId) : await issueForAccrual(stores, accrualId, issuing);
  if (made instanceof NotBillable) await stores.runs.addSkipped(runId, { accrualId, accountId, reason: made.reason });
  else await stores.runs.addInvoiced(runId, accrualId, accountId, made.total);
}

async function previewOf(stores: Stores, accrualId: string): Promise<InvoiceDraft | NotBillable> {
  const accrual = await stores.accruals.get(accrualId);
  if (accrual === null || accrual.invoiced) return new NotBillable('Another run has invoiced it meanwhile.');
  return draftForFinal(stores, accrual, (...key) => stores.advances.peek(...key));
}

function newRun(
  id: string,
  { asOf, dryRun }: RunBillingRequest,
  startedBy: string,
  planned: number,
  startedAt: Date,
): BillingRun {
  const empty = { finishedAt: null, invoiceIds: [], skipped: [], totals: [] };
  return { id, asOf, dryRun, status: 'RUNNING', startedAt, startedBy, planned, ...empty };
}
