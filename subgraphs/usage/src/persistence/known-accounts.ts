import { spansAccruals } from '../domain/charged-before';
import type { Contract } from '../domain/contract';
import type { KnownAccount } from '../domain/simulated-period';
import type { AccrualsKnown } from '../operations/simulation-ports';
import { accrualColumns, accrualOf, type AccrualRow } from './accrual-row';
import type { Run } from './sql';

/** What simulations know of accounts, read in three statements for all of them. */
export async function knownAccounts(
  run: Run,
  accountIds: readonly string[],
  { startsOn, endsOn, alsoBefore }: AccrualsKnown,
): Promise<KnownAccount[]> {
  const accounts = await run<Omit<KnownAccount, 'contracts' | 'accruals'>>(
    `select id, currency, time_zone as "timeZone", tags,
       id in (select unnest(member_account_ids) from usage.accrual where member_account_ids && $1 and in_force
         and accrual.starts_on < $3 and accrual.ends_on > $2) as "isMember"
     from usage.account where id = any($1) order by id`,
    [accountIds, startsOn, endsOn],
  );
  const contracts = (
    await run<{ contract: Contract }>(
      'select contract from usage.contract where account_id = any($1) order by subscription_id',
      [accountIds],
    )
  ).map(({ contract }) => contract);
  const spanning = alsoBefore ? contracts : contracts.filter(spansAccruals);
  const accruals = (
    await run<AccrualRow>(
      `select ${accrualColumns} from usage.accrual
       where subscription_id = any($1) and in_force and starts_on < $2
         and (starts_on >= $3 or subscription_id = any($4)) order by accrual.starts_on`,
      [idsOf(contracts), endsOn, startsOn, idsOf(spanning)],
    )
  ).map(accrualOf);
  return accounts.map((account) => ({
    ...account,
    contracts: contracts.filter(({ accountId }) => accountId === account.id),
    accruals: accruals.filter(({ accountId }) => accountId === account.id),
  }));
}

function idsOf(contracts: readonly Contract[]): string[] {
  return contracts.map(({ subscriptionId }) => subscriptionId);
}
