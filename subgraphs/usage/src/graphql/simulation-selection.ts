import { InvalidInput } from '@otpless/problem/problem';
import type { SimulationSelection } from '../domain/simulation';
import type { SimulationSelectionInput } from './simulation.input';

/** The one way of selecting that is given. */
export function selectionOf({
  accountIds,
  tag,
  planVersionId,
  all,
}: SimulationSelectionInput): SimulationSelection | InvalidInput {
  const given: SimulationSelection[] = [
    ...(accountIds && accountIds.length > 0 ? [{ kind: 'ACCOUNTS' as const, accountIds }] : []),
    ...(tag ? [{ kind: 'TAG' as const, tag }] : []),
    ...(planVersionId ? [{ kind: 'PLAN_VERSION' as const, planVersionId }] : []),
    ...(all ? [{ kind: 'ALL' as const }] : []),
  ];
  const [selection, another] = given;
  return selection === undefined || another !== undefined
    ? InvalidInput.at('selection', 'give one of accountIds, tag, planVersionId and all')
    : selection;
}
