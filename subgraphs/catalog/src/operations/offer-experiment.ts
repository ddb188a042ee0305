import { type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { type Arm, assignArm } from '../domain/arm';
import type { Experiment } from '../domain/experiment';
import { ExperimentNotRunning } from '../domain/experiment-refusals';
import type { PlanVersionNotActive } from '../domain/plan-version-refusals';
import { versionRefusal } from '../domain/version-refusal';
import type { CatalogPorts, CatalogStores } from './ports';

/** The arm of an experiment that an account is assigned. */
export interface ExperimentOffer {
  readonly experiment: Experiment;
  readonly arm: Arm;
}

/** What a running experiment offers an account, the same however often it is asked; or why it would not be subscribed. */
export function experimentOffer(
  { transact }: CatalogPorts,
  { experimentKey, accountId }: { readonly experimentKey: string; readonly accountId: string },
): Promise<ExperimentOffer | NotFound | ExperimentNotRunning | PlanVersionNotActive | InvalidInput> {
  return transact(async (stores) => {
    const [account] = await stores.accounts.byIds([accountId]);
    if (account === undefined) return new NotFound('account', accountId);
    const offer = await offerOf(stores, experimentKey, accountId);
    if (offer instanceof Problem) return offer;
    const [version] = await stores.planVersions.byIds([offer.arm.planVersionId]);
    if (version === undefined) return new NotFound('plan version', offer.arm.planVersionId);
    return versionRefusal(version, { accountId, currency: account.currency }, 'accountId') ?? offer;
  });
}

/** The arm of an account; the experiment is held, so that it cannot be stopped before who was offered it subscribed. */
export async function offerOf(
  { experiments }: CatalogStores,
  key: string,
  accountId: string,
): Promise<ExperimentOffer | NotFound | ExperimentNotRunning> {
  const experiment = await experiments.holdByKey(key);
  if (experiment === null) return new NotFound('experiment', key);
  if (experiment.status !== 'RUNNING') return new ExperimentNotRunning(key, experiment.status);
  return { experiment, arm: assignArm(key, experiment.arms, accountId) };
}
