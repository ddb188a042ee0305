import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { DocumentSeries } from '../domain/document-number';
import type { FinancialYear } from '../domain/financial-year';
import type { Numbers } from '../operations/ports';

/**
 * Counters of document numbers. The counter's row stays locked until the transaction ends, so that numbers are
 * consecutive: the next issuer waits, and takes the same number again where this one fails.
 */
export class NumberRepository implements Numbers {
  constructor(private readonly em: EntityManager) {}

  async next(sellerGstin: string, year: FinancialYear, series: DocumentSeries): Promise<bigint> {
    const [row] = await this.em.execute<{ last_ordinal: string }[]>(
      `insert into invoice.number_series (seller_gstin, financial_year, series, last_ordinal) values (?, ?, ?, 1)
       on conflict (seller_gstin, financial_year, series)
       do update set last_ordinal = number_series.last_ordinal + 1
       returning last_ordinal`,
      [sellerGstin, year.label, series],
    );
    invariant(row !== undefined, 'a series has a next number');
    return BigInt(row.last_ordinal);
  }
}
