import { type Contract, type ContractPhase, metersOf } from './contract';
import type { TermsInCurrency } from './pricing-terms';

/** What tells which contracts of an account give way to terms. */
export interface Replacing {
  readonly terms: TermsInCurrency;
  /** The versions of the terms' plan, and the one whose subscriptions were selected. */
  readonly planVersionIds: ReadonlySet<string>;
  readonly days: { readonly startsOn: string; readonly endsOn: string };
}

/**
 * The contracts that terms would stand in place of: the only one there is; else those on a version of the same plan and
 * those that count by a meter the terms price, which cannot be priced twice. Where there is none, the terms come on top.
 */
export function replacedContracts(
  contracts: readonly Contract[],
  { terms, planVersionIds, days }: Replacing,
): Contract[] {
  const held = contracts.filter(({ phases }) => phases.some((phase) => touches(phase, days)));
  if (held.length === 1) return held;
  const priced = new Set(metersOf(terms));
  return held.filter(({ phases }) =>
    phases.some(
      (phase) =>
        touches(phase, days) &&
        (planVersionIds.has(phase.planVersionId) || metersOf(phase).some((meterId) => priced.has(meterId))),
    ),
  );
}

function touches({ startsOn, endsOn }: ContractPhase, days: Replacing['days']): boolean {
  return startsOn < days.endsOn && (endsOn === null || endsOn > days.startsOn);
}
