import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '@otpless/service/database';
import { once } from '@otpless/service/idempotency';
import { outboxOf } from '@otpless/service/outbox';
import type { Stores, Transact } from '../operations/ports';
import { AccountRepository } from './account.repository';
import { AccrualRepository } from './accrual.repository';
import { AdvanceRepository } from './advance.repository';
import { BillingRunRepository } from './billing-run.repository';
import { DrawRepository } from './draw.repository';
import { InvoiceRepository } from './invoice.repository';
import { NumberRepository } from './number.repository';
import { PaymentRepository } from './payment.repository';
import { ReceiptVoucherRepository } from './receipt-voucher.repository';
import { SellerRepository } from './seller.repository';

export const SCHEMA = 'invoice';

/** Transactions over this database; `committed` is called after each, so that facts are said at once. */
export function transactOn(orm: Database, committed: () => void): Transact {
  return async (work) => {
    const result = await orm.em.fork().transactional((em) => work(storesOf(em)));
    committed();
    return result;
  };
}

function storesOf(em: EntityManager): Stores {
  return {
    accounts: new AccountRepository(em),
    accruals: new AccrualRepository(em),
    draws: new DrawRepository(em),
    sellers: new SellerRepository(em),
    advances: new AdvanceRepository(em),
    vouchers: new ReceiptVoucherRepository(em),
    numbers: new NumberRepository(em),
    invoices: new InvoiceRepository(em),
    payments: new PaymentRepository(em),
    runs: new BillingRunRepository(em),
    outbox: outboxOf(em, SCHEMA),
    once: (request, work) => once(em, SCHEMA, request, work),
  };
}
