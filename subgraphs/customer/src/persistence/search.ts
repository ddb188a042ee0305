import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentMode } from '../domain/account';
import type { CustomerStatus } from '../domain/customer';
import type { After } from '../operations/directory';

/** A statement that finds ids, with its positional parameters. */
interface Finding {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export async function idsOf(em: EntityManager, { sql, parameters }: Finding): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(sql, [...parameters]);
  return rows.map(({ id }) => id);
}

/** Customers whose names, GSTIN or id, or whose accounts' names, ids or aliases hold the text. */
export function customersMatching(
  { search, status }: { search: string | null; status: CustomerStatus | null },
  { after, rows }: After,
): Finding {
  const conditions: Finding[] = [];
  if (status !== null) conditions.push({ sql: 'c.status = ?', parameters: [status] });
  if (after !== null) conditions.push({ sql: 'c.id < ?', parameters: [after] });
  if (search !== null && search.trim() !== '') {
    const [like, exact] = [pattern(search), search.trim()];
    conditions.push({
      sql: `(c.legal_name ilike ? or c.display_name ilike ? or c.gstin ilike ? or c.id = ? or exists (
        select from customer.account a where a.customer_id = c.id and (${accountHolds})))`,
      parameters: [like, like, like, exact, ...accountHoldsParameters(like, exact)],
    });
  }
  return finding('customer.customer c', 'c.id', conditions, rows);
}

/** Accounts whose name, id or aliases, or whose customer's names or GSTIN hold the text. */
export function accountsMatching(
  { search, paymentMode }: { search: string | null; paymentMode: PaymentMode | null },
  { after, rows }: After,
): Finding {
  const conditions: Finding[] = [];
  if (paymentMode !== null) conditions.push({ sql: 'a.payment_mode = ?', parameters: [paymentMode] });
  if (after !== null) conditions.push({ sql: 'a.id < ?', parameters: [after] });
  if (search !== null && search.trim() !== '') {
    const [like, exact] = [pattern(search), search.trim()];
    conditions.push({
      sql: `(${accountHolds} or exists (select from customer.customer c where c.id = a.customer_id
        and (c.legal_name ilike ? or c.display_name ilike ? or c.gstin ilike ? or c.id = ?)))`,
      parameters: [...accountHoldsParameters(like, exact), like, like, like, exact],
    });
  }
  return finding('customer.account a', 'a.id', conditions, rows);
}

/** The newest accounts of each of the customers, at most so many of each. */
export function newestOfCustomers(customerIds: readonly string[], { after, rows }: After): Finding {
  const marks = customerIds.map(() => '(?)').join(', ');
  return {
    sql: `select a.id from (values ${marks}) as wanted (customer_id) cross join lateral (
      select id from customer.account where customer_id = wanted.customer_id ${after === null ? '' : 'and id < ?'}
      order by id desc limit ?) a`,
    parameters: [...customerIds, ...(after === null ? [] : [after]), rows],
  };
}

const accountHolds = `a.name ilike ? or a.id = ? or exists (
  select from customer.alias l where l.account_id = a.id and l.value ilike ?)`;
const accountHoldsParameters = (like: string, exact: string): string[] => [like, exact, like];

function finding(from: string, id: string, conditions: readonly Finding[], rows: number): Finding {
  const where = conditions.length === 0 ? '' : `where ${conditions.map(({ sql }) => sql).join(' and ')}`;
  return {
    sql: `select ${id} as id from ${from} ${where} order by ${id} desc limit ?`,
    parameters: [...conditions.flatMap(({ parameters }) => parameters), rows],
  };
}

/** What people type is looked for as it is: % and _ stand for themselves. */
function pattern(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
