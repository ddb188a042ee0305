import type { ArmCount } from './plan-ports';
import type { CatalogPorts } from './ports';

/** How many subscriptions each arm of an experiment has ever had, and has today; arms without any are left out. */
export function countArms({ transact, now }: CatalogPorts, experimentId: string): Promise<ArmCount[]> {
  return transact(({ experiments }) => experiments.countArms(experimentId, now()));
}
