import type { WalletWorld } from './wallet-world';

/** Law 4, asked of the database itself: every breach there is, in words. */
export async function breaches({ rows }: WalletWorld): Promise<string[]> {
  const each = Object.entries(laws).map(([law, sql]) => `select '${law}: ' || breach as breach from (${sql}) of_it`);
  return (await rows<{ breach: string }>(each.join(' union all '))).map(({ breach }) => breach);
}

const laws: Record<string, string> = {
  'a transfer sums to zero': `
    select transfer_id || ' ' || sum(amount) as breach from wallet.ledger_entry group by transfer_id having sum(amount) <> 0`,
  'a transfer has entries': `
    select id as breach from wallet.transfer where id not in (select transfer_id from wallet.ledger_entry)`,
  'a balance is the sum of its entries': `
    select wallet.id || ' ' || balance as breach from wallet.wallet
    where balance <> (select coalesce(sum(amount), 0) from wallet.ledger_entry where ledger_account_id = wallet.id)`,
  'the last entry says the balance': `
    select wallet.id as breach from wallet.wallet join lateral (
      select balance_after from wallet.ledger_entry where ledger_account_id = wallet.id order by sequence desc limit 1) last on true
    where last.balance_after <> wallet.balance`,
  'a balance is remainders less the overdraft used': `
    select wallet.id as breach from wallet.wallet
    where balance <> (select coalesce(sum(remaining), 0) from wallet."grant" where wallet_id = wallet.id) - overdraft_used`,
  'a grant holds what its entries say': `
    select "grant".id as breach from wallet."grant"
    where remaining <> (select coalesce(sum(amount), 0) from wallet.ledger_entry where grant_id = "grant".id)`,
  'the overdraft used is what entries without a grant say': `
    select wallet.id as breach from wallet.wallet
    where -overdraft_used <> (
      select coalesce(sum(amount), 0) from wallet.ledger_entry where ledger_account_id = wallet.id and grant_id is null)`,
  'no live balance is below the overdraft limit': `
    select id as breach from wallet.wallet where live_balance < -overdraft_limit or balance < -overdraft_limit`,
  'outstanding is accrued less drawn': `
    select wallet.id || ' ' || outstanding as breach from wallet.wallet
    where outstanding <> (
      select coalesce(sum(accrued - drawn_promotional - drawn_purchased), 0) from wallet.accrual_draw
      where wallet_id = wallet.id and not settled)`,
  'what is drawn and rounded is what the ledger moved for it': `
    select accrual_id as breach from wallet.accrual_draw
    where drawn_promotional + drawn_purchased + rounding <> (
      select coalesce(-sum(entry.amount), 0) from wallet.ledger_entry entry join wallet.transfer on transfer.id = entry.transfer_id
      where transfer.accrual_id = accrual_draw.accrual_id and entry.ledger_account_id = transfer.wallet_id)`,
  'what is drawn is what its parts are': `
    select accrual_id as breach from wallet.accrual_draw
    where drawn_promotional + drawn_purchased + rounding <> (
      select coalesce(sum((part ->> 'amount')::numeric), 0) from jsonb_array_elements(parts) part)`,
  'what is settled is drawn and uncovered': `
    select accrual_id as breach from wallet.accrual_draw
    where settled and accrued <> drawn_promotional + drawn_purchased + uncovered`,
};
