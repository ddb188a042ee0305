import type { AccountFilter, After, CustomerFilter } from '../operations/directory';
import { type Finding, textArray } from './finding';

/** The list of customers that a filter lets through. */
export function customersMatching({ search, status, taxCategory, tags }: CustomerFilter) {
  const conditions: Finding[] = [];
  if (status) conditions.push({ sql: 'c.status = ?', parameters: [status] });
  if (taxCategory) {
    conditions.push({
      sql: `exists (select from customer.tax_registration t where t.customer_id = c.id and t.category = ?)`,
      parameters: [taxCategory],
    });
  }
  if (tags && tags.length > 0) conditions.push(withTags('c.tags', tags));
  if (search && search.trim() !== '') conditions.push(customersNamed(search));
  return { from: 'customer.customer c', id: 'c.id', name: 'c.display_name', conditions };
}

/** The list of accounts that a filter lets through. */
export function accountsMatching({ search, customerId, status, paymentMode, currency, tags }: AccountFilter) {
  const conditions: Finding[] = [];
  if (customerId) conditions.push({ sql: 'a.customer_id = ?', parameters: [customerId] });
  if (status) conditions.push({ sql: 'a.status = ?', parameters: [status] });
  if (paymentMode) conditions.push({ sql: 'a.payment_mode = ?', parameters: [paymentMode] });
  if (currency) conditions.push({ sql: 'a.currency = ?', parameters: [currency] });
  if (tags && tags.length > 0) conditions.push(withTags('a.tags', tags));
  if (search && search.trim() !== '') {
    const [like, exact] = [pattern(search), search.trim()];
    conditions.push({
      sql: `${accountHolds} or exists (select from customer.customer c where c.id = a.customer_id
        and (c.legal_name ilike ? or c.display_name ilike ? or c.id = ? or ${gstinHolds}))`,
      parameters: [...accountHoldsParameters(like, exact), like, like, exact, like],
    });
  }
  return { from: 'customer.account a', id: 'a.id', name: 'a.name', conditions };
}

/** Customers whose names, key, GSTINs, contacts, tags or id, or whose accounts' names, ids or aliases hold the text. */
function customersNamed(search: string): Finding {
  const [like, exact] = [pattern(search), search.trim()];
  return {
    sql: `c.legal_name ilike ? or c.display_name ilike ? or c.external_key ilike ? or c.id = ?
      or exists (select from unnest(c.tags) tag where tag ilike ?)
      or exists (select from jsonb_array_elements(c.contacts) contact
        where contact ->> 'email' ilike ? or contact ->> 'name' ilike ?)
      or ${gstinHolds}
      or exists (select from customer.account a where a.customer_id = c.id and (${accountHolds}))`,
    parameters: [like, like, like, exact, like, like, like, like, ...accountHoldsParameters(like, exact)],
  };
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

const gstinHolds = `exists (
  select from customer.tax_registration t where t.customer_id = c.id and t.gstin ilike ?)`;
const accountHolds = `a.name ilike ? or a.id = ? or exists (
  select from customer.alias l where l.account_id = a.id and l.value ilike ?)`;
const accountHoldsParameters = (like: string, exact: string): string[] => [like, exact, like];

function withTags(column: string, tags: readonly string[]): Finding {
  const wanted = textArray(tags);
  return { sql: `${column} @> ${wanted.sql}`, parameters: wanted.parameters };
}

/** What people type is looked for as it is: % and _ stand for themselves. */
function pattern(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
}
