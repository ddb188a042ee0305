import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { Experiment } from '../domain/experiment';
import type { ArmCount, ExperimentStore } from '../operations/plan-ports';
import { addUnlessTaken } from './add-unless-taken';
import { fresh, grouped, held, searched } from './reading';
import { experimentArmEntity, experimentEntity, type ExperimentRow } from './rows/experiment.entity';

/** An experiment is read and written with its arms. */
export function experimentStore(em: EntityManager): ExperimentStore {
  const whole = async (rows: readonly ExperimentRow[]): Promise<Experiment[]> => {
    if (rows.length === 0) return [];
    const ofExperiments = { experimentId: { $in: rows.map(({ id }) => id) } };
    const arms = await em.find(experimentArmEntity, ofExperiments, { ...fresh, orderBy: { position: 'asc' } });
    const armsOf = grouped(arms, ({ experimentId }) => experimentId);
    return rows.map((row) => ({
      ...row,
      arms: (armsOf.get(row.id) ?? []).map(({ key, planVersionId, weight }) => ({ key, planVersionId, weight })),
    }));
  };
  const wholeOne = async (row: ExperimentRow | null) => (row === null ? null : ((await whole([row]))[0] ?? null));
  const insertArms = async ({ id: experimentId, arms }: Experiment) => {
    await em.insertMany(
      experimentArmEntity,
      arms.map((arm, position) => ({ ...arm, experimentId, position })),
    );
  };

  return {
    add: async (experiment) => {
      const { arms: _, ...row } = experiment;
      if (!(await addUnlessTaken(em, experimentEntity, row))) return false;
      await insertArms(experiment);
      return true;
    },
    save: async (experiment) => {
      const { arms: _, ...row } = experiment;
      const changed = await em.nativeUpdate(experimentEntity, { id: row.id, version: row.version - 1 }, row);
      invariant(changed === 1, 'an experiment is held while it is edited');
      if (row.status !== 'DRAFT') return; // its arms are as they were
      await em.nativeDelete(experimentArmEntity, { experimentId: row.id });
      await insertArms(experiment);
    },
    getForUpdate: async (id) => wholeOne(await em.findOne(experimentEntity, { id }, held)),
    holdByKey: async (key) =>
      wholeOne(await em.findOne(experimentEntity, { key }, { ...fresh, lockMode: LockMode.PESSIMISTIC_READ })),
    byIds: async (ids) => whole(await em.find(experimentEntity, { id: { $in: [...ids] } }, fresh)),
    page: async ({ search, afterKey, limit }) => {
      const found = { ...searched(search, 'key', 'name'), ...(afterKey === null ? {} : { key: { $gt: afterKey } }) };
      return whole(await em.find(experimentEntity, found, { ...fresh, orderBy: { key: 'asc' }, limit }));
    },
    countArms: (id, at) => em.execute<ArmCount[]>(subscriptionsByArm, [at, id]),
  };
}

/** A subscription is active between its first day and its end, unless it had ended and begins again later. */
const subscriptionsByArm = `
  select arm_key as "armKey", count(*)::int as subscriptions, count(*) filter (where active)::int as "activeSubscriptions"
  from (
    select s.arm_key,
      s.starts_on <= today.day and (s.ends_on is null or s.ends_on > today.day) and not exists (
        select from catalog.subscription_pause p
        where p.subscription_id = s.id and p.because = 'ENDED'
          and p.starts_on <= today.day and (p.ends_on is null or p.ends_on > today.day)) as active
    from catalog.subscription s
    join catalog.account a on a.id = s.account_id
    cross join lateral (select (?::timestamptz at time zone a.time_zone)::date as day) today
    where s.experiment_id = ?
  ) of_experiment
  group by arm_key`;
