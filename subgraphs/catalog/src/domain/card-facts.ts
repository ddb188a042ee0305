import type { Recurrence } from '@otpless/period/recurrence';
import type { GrantExpiry } from '@otpless/rating/any-rate-card';
import type { Fact } from './fact-changes';
import { figure, inWords } from './figure-words';
import type { RateCard } from './rate-card';
import { describeRateCard } from './rate-card-definition';
import { amountFacts, rateFacts } from './rate-facts';

/** What things are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** Everything a card says, a fact for each thing that can change by itself. */
export function cardFacts(card: RateCard, names: Names): Fact[] {
  const { kind, itemId, model, prorated, timing, recurrence, rates, ...parts } = describeRateCard(card);
  const { licence, entitlement, overage, grant, commitment, limit, discount } = parts;
  const said = (path: string, what: string, value: string | null): Fact[] =>
    value === null ? [] : [{ path, part: null, what, value }];
  const scope = (path: string, keys: readonly string[] | null) =>
    said(path, 'applies to', keys === null ? 'all cards' : keys.join(', '));
  const named = (id: string | null) => (id === null ? 'none' : (names.get(id) ?? id));
  return [
    ...said('kind', 'kind', inWords(kind)),
    ...said('itemId', 'billable item', itemId === null ? null : named(itemId)),
    ...said('model', 'model', model === null ? null : inWords(model)),
    ...said('prorated', 'prorated', prorated ? 'yes' : 'no'),
    ...said('timing', 'timing', timing === null ? null : inWords(timing)),
    ...said('recurrence', 'recurs', recurrence === null ? null : recurrenceWords(recurrence)),
    ...rateFacts('rates', rates),
    ...said('licence.per', 'licence per', licence === null ? null : inWords(licence.per)),
    ...(entitlement === null
      ? []
      : [
          ...said('entitlement.featureKey', 'feature', entitlement.featureKey),
          ...said('entitlement.meterId', 'counted by', named(entitlement.meterId)),
          ...said('entitlement.allowance', 'allowance', allowanceWords(entitlement.allowance)),
        ]),
    ...said('overage.beyond', 'beyond', overage?.beyond ?? null),
    ...(grant === null
      ? []
      : [
          ...amountFacts('grant.amounts', 'amount granted', grant.amounts),
          ...said('grant.expiry', 'expires', expiryWords(grant.expiry)),
          ...said('grant.priority', 'priority', String(grant.priority)),
          ...said('grant.scope', 'may pay for', grant.scope === null ? 'all items' : grant.scope.join(', ')),
        ]),
    ...(commitment === null
      ? []
      : [
          ...amountFacts('commitment.amounts', 'committed amount', commitment.amounts),
          ...scope('commitment.appliesTo', commitment.appliesTo),
        ]),
    ...(limit === null
      ? []
      : [...amountFacts('limit.amounts', 'limit', limit.amounts), ...scope('limit.appliesTo', limit.appliesTo)]),
    ...(discount === null
      ? []
      : [
          ...said('discount.percent', 'percent off', discount.percent),
          ...said('discount.units', 'units off', discount.units === null ? null : figure(discount.units)),
          ...amountFacts('discount.amounts', 'amount off', discount.amounts ?? []),
          ...scope('discount.appliesTo', discount.appliesTo),
        ]),
  ];
}

/** How often something recurs, as people read it. */
export function recurrenceWords({ cycles, offset = 0 }: Recurrence): string {
  const often = cycles === 'ONCE' ? 'once' : cycles === 1 ? 'every cycle' : `every ${cycles} cycles`;
  return offset === 0 ? often : `${often}, from the cycle ${offset} after the first on`;
}

export function allowanceWords(allowance: string | null): string {
  return allowance === null ? 'no limit' : figure(allowance);
}

export function expiryWords(expiry: GrantExpiry): string {
  switch (expiry.kind) {
    case 'NEVER':
      return 'never';
    case 'AFTER_DAYS':
      return `after ${expiry.days} days`;
    case 'WITH_THE_SPAN':
      return 'with the cycles it recurs by';
  }
}
