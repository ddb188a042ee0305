import { type LocalDate, daysBetween, localDate } from '@otpless/period/local-date';
import { localDateAt } from '@otpless/period/time-zone';
import { Conflict, type FieldProblem, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { mostLicences, tooMany } from '../domain/list-limits';
import type { PricingTerms } from '../domain/pricing-terms';
import type { AssumedLicences, Simulation, SimulationSelection } from '../domain/simulation';
import type { Stores, Transact } from './ports';
import { OVERVIEW_TIME_ZONE } from './rate-accruals';
import { knownTerms } from './known-terms';

/** Which terms to price which usage by. */
export interface SimulationRequest {
  readonly termsId: string;
  /** The revision that was seen: terms that are being edited may be known here a moment later. */
  readonly revision: number | null;
  /** Other terms to compare with; null for what each account is on. */
  readonly againstId: string | null;
  readonly selection: SimulationSelection;
  readonly licences: readonly AssumedLicences[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly requestedBy: string;
}

const mostDays = 366;
/** Of more accounts than somebody names, all are simulated, or those with a tag. */
const mostAccounts = 1000;

/** Queues a simulation: every account it selects waits to be priced. */
export function simulatePricing(transact: Transact, clock: Clock, queuedOne: () => void) {
  return async (request: SimulationRequest): Promise<Simulation | InvalidInput | NotFound | Conflict> => {
    const terms = await knownTerms(transact, request.termsId, request.revision);
    if (terms instanceof Problem) return terms;
    const simulation = await transact('FREE', async (stores) => {
      const against = request.againstId === null ? null : await stores.projections.terms(request.againstId);
      if (request.againstId !== null && against === null) return new NotFound('terms', request.againstId);
      const now = clock.now();
      const problems = [
        ...daysProblems(request, localDateAt(now, OVERVIEW_TIME_ZONE)),
        ...tooMany('licences', request.licences, mostLicences),
        ...(await selectionProblems(stores, request.selection)),
      ];
      if (problems.length > 0) return new InvalidInput(problems);
      const simulation = queued(request, terms, against, now);
      const total = await stores.simulations.add(simulation);
      if (total === 0) return InvalidInput.at('selection', 'no account is selected: widen the selection or the days');
      const counted = { ...simulation, total };
      await stores.simulations.save(counted);
      return counted;
    });
    if (!(simulation instanceof Problem)) queuedOne();
    return simulation;
  };
}

function queued(
  { selection, licences, startsOn, endsOn, requestedBy }: SimulationRequest,
  terms: PricingTerms,
  against: PricingTerms | null,
  createdAt: Date,
): Simulation {
  const nothingYet = { total: 0, done: 0, workedMs: 0, failure: null, startedAt: null, finishedAt: null };
  const asked = { terms, against, selection, licences, startsOn, endsOn, requestedBy, createdAt };
  return { id: newId('sim'), status: 'QUEUED', ...asked, ...nothingYet };
}

function daysProblems({ startsOn, endsOn }: SimulationRequest, today: LocalDate): FieldProblem[] {
  if (endsOn <= startsOn) return [{ path: 'period.endsOn', message: `must be after ${startsOn}` }];
  const days = daysBetween(localDate(startsOn), localDate(endsOn));
  return [
    ...(days > mostDays ? [{ path: 'period.endsOn', message: `a simulation is of ${mostDays} days at most` }] : []),
    ...(startsOn > today ? [{ path: 'period.startsOn', message: 'lies ahead: nothing has been used yet' }] : []),
  ];
}

async function selectionProblems(
  { projections }: Pick<Stores, 'projections'>,
  selection: SimulationSelection,
): Promise<FieldProblem[]> {
  if (selection.kind !== 'ACCOUNTS') return [];
  const long = tooMany('selection.accountIds', selection.accountIds, mostAccounts);
  if (long.length > 0) return long;
  const known = await projections.accounts(selection.accountIds);
  return selection.accountIds.flatMap((accountId, index) =>
    known.has(accountId)
      ? []
      : [{ path: `selection.accountIds.${index}`, message: `there is no account ${accountId}: choose another` }],
  );
}
