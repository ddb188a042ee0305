import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubscriptionsRequest } from '../operations/subscription-ports';
import { likeText } from './reading';

/** The ids of the subscriptions that are asked for, newest first. */
export async function subscriptionsFound(em: EntityManager, request: SubscriptionsRequest): Promise<string[]> {
  const { at, beforeId, limit } = request;
  const conditions = conditionsOf(request);
  if (beforeId !== null) conditions.push(['s.id < ?', beforeId]);
  const where = conditions.map(([condition]) => condition).join(' and ') || 'true';
  const rows = await em.execute<{ id: string }[]>(
    `select s.id from ${subscriptionsToday} where ${where} order by s.id desc limit ?`,
    [at, ...conditions.flatMap(([, ...values]) => values), limit],
  );
  return rows.map(({ id }) => id);
}

type Condition = [condition: string, ...values: string[]];

function conditionsOf(request: SubscriptionsRequest): Condition[] {
  const equal = (column: string, value: string | null): Condition[] =>
    value === null ? [] : [[`${column} = ?`, value]];
  const { search } = request;
  const like = search === null ? null : likeText(search);
  return [
    ...equal('s.account_id', request.accountId),
    ...equal('s.experiment_id', request.experimentId),
    ...equal('s.arm_key', request.armKey),
    ...equal('term.plan_version_id', request.planVersionId),
    ...equal('plan.id', request.planId),
    ...equal(`(${status})`, request.status),
    ...(like === null || search === null
      ? []
      : [[`(${searchedColumns} or s.id = ?)`, like, like, like, like, search] satisfies Condition]),
  ];
}

const searchedColumns = ['account.name', 'account.customer_name', 'plan.name', 'plan.key']
  .map((column) => `${column} ilike ?`)
  .join(' or ');

/** Each subscription with the term of the day it is for its account: before the first that is the first (`termOn`). */
const subscriptionsToday = `catalog.subscription s
  join catalog.account on account.id = s.account_id
  cross join lateral (select (?::timestamptz at time zone account.time_zone)::date as day) today
  cross join lateral (
    select t.plan_version_id, t.trial_ends_on from catalog.subscription_term t
    where t.subscription_id = s.id and t.replaced_by is null
    order by t.starts_on <= today.day desc, abs(t.starts_on - today.day) limit 1) term
  join catalog.plan_version version on version.id = term.plan_version_id
  join catalog.price_plan plan on plan.id = version.plan_id`;

const pausedBecause = `
  select because from catalog.subscription_pause p
  where p.subscription_id = s.id and p.starts_on <= today.day and (p.ends_on is null or p.ends_on > today.day)`;

/** As `subscriptionStatus` says it; a test compares the two. */
const status = `
  case
    when s.ends_on <= today.day or s.ends_on <= s.starts_on
      then case when s.cancelled_at is null then 'ENDED' else 'CANCELLED' end
    when today.day < s.starts_on or (${pausedBecause}) = 'ENDED' then 'SCHEDULED'
    when (${pausedBecause}) = 'PAUSED' then 'PAUSED'
    when term.trial_ends_on > today.day then 'TRIALING'
    else 'ACTIVE'
  end`;
