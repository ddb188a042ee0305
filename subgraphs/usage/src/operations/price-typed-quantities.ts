import { Money } from '@otpless/money/money';
import { type LocalDate, localDate } from '@otpless/period/local-date';
import { localDateAt } from '@otpless/period/time-zone';
import { type Conflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { mostLicences, mostQuantities, mostTags, tooMany } from '../domain/list-limits';
import { type PricedUsage, priceQuantities, type TypedUsage } from '../domain/price-quantities';
import type { PricingTerms } from '../domain/pricing-terms';
import { knownTerms } from './known-terms';
import type { Transact } from './ports';
import { OVERVIEW_TIME_ZONE } from './rate-accruals';

export interface TypedQuantitiesRequest extends Omit<TypedUsage, 'startsOn'> {
  readonly termsId: string;
  readonly revision: number | null;
  readonly againstId: string | null;
  /** Today where it is left out. */
  readonly startsOn: string | null;
}

/** What terms cost for typed quantities, and the terms they are compared with. */
export interface PricedQuantities {
  readonly currency: string;
  readonly terms: PricingTerms;
  readonly then: PricedUsage;
  readonly against: PricingTerms | null;
  readonly now: PricedUsage | null;
  readonly difference: Money | null;
}

/** Prices typed quantities at once; nothing is kept. */
export function priceTypedQuantities(transact: Transact, clock: Clock) {
  return async (request: TypedQuantitiesRequest): Promise<PricedQuantities | InvalidInput | NotFound | Conflict> => {
    const problems = [
      ...tooMany('quantities', request.quantities, mostQuantities),
      ...tooMany('licences', request.licences, mostLicences),
      ...tooMany('accountTags', request.accountTags, mostTags),
    ];
    if (problems.length > 0) return new InvalidInput(problems);
    const terms = await knownTerms(transact, request.termsId, request.revision);
    if (terms instanceof Problem) return terms;
    const against = request.againstId === null ? null : await knownTerms(transact, request.againstId, null);
    if (against instanceof Problem) return against;
    const startsOn = dayOf(request, clock.now());
    const then = priceQuantities(terms, { ...request, startsOn });
    if (then instanceof Problem) return then;
    const now = against === null ? null : priceQuantities(against, { ...request, startsOn });
    if (now instanceof Problem) return now;
    const { currency } = request;
    const difference = now === null ? null : Money.of(then.total, currency).minus(Money.of(now.total, currency));
    return { currency, terms, then, against, now, difference };
  };
}

function dayOf({ startsOn }: TypedQuantitiesRequest, now: Date): LocalDate {
  return startsOn === null ? localDateAt(now, OVERVIEW_TIME_ZONE) : localDate(startsOn);
}
