import type { FieldProblem } from '@otpless/problem/problem';
import { matrixDimensionProblems } from './matrix-dimensions';
import { pricedMeterOf, unknownMeter } from './priced-meters';
import type { PlanVersionTerms } from './plan-version-terms';
import type { ThingsNamed } from './plan-version-problems';
import type { EntitlementCard, OverageCard, RateCard, UsageCard } from './rate-card';

type Terms = Pick<PlanVersionTerms, 'rateCards'>;

/** What is wrong with what a card says of meters and of other cards. */
export function cardReferenceProblems(card: RateCard, terms: Terms, things: ThingsNamed): FieldProblem[] {
  switch (card.kind) {
    case 'USAGE':
      return [...usageProblems(card, things), ...pricedTwice(card, terms, things)];
    case 'ENTITLEMENT':
      return entitlementProblems(card, terms, things);
    case 'OVERAGE':
      return [...overageProblems(card, terms, things), ...pricedTwice(card, terms, things)];
    case 'CREDIT_GRANT':
      return (card.scope ?? []).flatMap((key, index) =>
        things.itemKeys.has(key)
          ? []
          : [{ path: `grant.scope.${index}`, message: `there is no billable item ${key}: name one there is` }],
      );
    case 'MINIMUM_COMMITMENT':
      return scopeProblems('commitment', card, terms);
    case 'CAP':
    case 'FLOOR':
      return scopeProblems('limit', card, terms);
    case 'DISCOUNT':
      return scopeProblems('discount', card, terms);
    case 'FIXED_FEE':
    case 'LICENCE':
      return [];
  }
}

function usageProblems({ itemId, model, rates }: UsageCard, { items, meters }: ThingsNamed): FieldProblem[] {
  const meterId = items.get(itemId)?.meterId ?? null;
  if (meterId === null) return []; // its item is not there, or of another kind: that is named already
  const meter = meters.get(meterId);
  if (meter === undefined) return [unknownMeter('itemId', meterId)];
  return model === 'MATRIX' ? matrixDimensionProblems('rates', rates, meter) : [];
}

function entitlementProblems(
  { key, itemId, featureKey, meterId, allowance }: EntitlementCard,
  { rateCards }: Terms,
  { items, meters, features }: ThingsNamed,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const path = 'entitlement.featureKey';
  const feature = features.get(featureKey);
  if (feature === undefined) problems.push({ path, message: `there is no feature ${featureKey}: choose another` });
  else if (itemId !== null && items.get(itemId)?.featureId !== feature.id)
    problems.push({ path: 'itemId', message: `the item grants another feature: choose one of ${featureKey}` });
  if (meterId !== null && !meters.has(meterId)) problems.push(unknownMeter(path, meterId));
  if (meterId === null && allowance !== null)
    problems.push({
      path: 'entitlement.allowance',
      message: `no meter counts the use of ${featureKey}: leave the allowance out, or entitle to one that is counted`,
    });
  const first = rateCards.find((other) => other.kind === 'ENTITLEMENT' && other.featureKey === featureKey);
  if (first !== undefined && first.key !== key)
    problems.push({ path, message: `${first.key} entitles to ${featureKey} already: remove one of them` });
  return problems;
}

function overageProblems(
  { itemId, beyond }: OverageCard,
  { rateCards }: Terms,
  { items, features }: ThingsNamed,
): FieldProblem[] {
  const path = 'overage.beyond';
  const entitlement = rateCards.find(({ key }) => key === beyond);
  if (entitlement === undefined)
    return [{ path, message: `there is no entitlement ${beyond}: add its card, or name another` }];
  if (entitlement.kind !== 'ENTITLEMENT')
    return [{ path, message: `${beyond} is a ${entitlement.kind} card: name an ENTITLEMENT` }];
  const problems: FieldProblem[] = [];
  if (entitlement.allowance === null)
    problems.push({ path, message: `${beyond} has no limit, so nothing is beyond it: give it an allowance` });
  const item = items.get(itemId);
  const feature = features.get(entitlement.featureKey);
  const isOfIt = item?.kind === 'USAGE' ? item.meterId === entitlement.meterId : item?.featureId === feature?.id;
  if (item !== undefined && feature !== undefined && !isOfIt)
    problems.push({ path: 'itemId', message: `${item.key} is not what ${beyond} entitles to: choose an item of it` });
  return problems;
}

/** What takes from charges, or measures them, names cards that are there and charge for something. */
function scopeProblems(
  part: string,
  { key, appliesTo }: { readonly key: string; readonly appliesTo: readonly string[] | null },
  { rateCards }: Terms,
): FieldProblem[] {
  return (appliesTo ?? []).flatMap((named, index) => {
    const path = `${part}.appliesTo.${index}`;
    if (named === key) return [{ path, message: 'a card is not about itself: name other cards' }];
    const card = rateCards.find((other) => other.key === named);
    if (card === undefined) return [{ path, message: `there is no rate card ${named}: add it, or name another` }];
    return chargesNothing.includes(card.kind)
      ? [{ path, message: `${named} is a ${card.kind} card and charges nothing: name one that does` }]
      : [];
  });
}

const chargesNothing: readonly RateCard['kind'][] = ['ENTITLEMENT', 'CREDIT_GRANT', 'CAP', 'DISCOUNT'];

/** One use is paid for once: as subscriptions of one account must not share a meter, cards of one version must not. */
function pricedTwice(card: UsageCard | OverageCard, { rateCards }: Terms, { items }: ThingsNamed): FieldProblem[] {
  const meterId = pricedMeterOf(card, rateCards, items);
  if (meterId === null) return [];
  const first = rateCards.find((other) => pricedMeterOf(other, rateCards, items) === meterId);
  if (first === undefined || first.key === card.key) return [];
  const path = card.kind === 'USAGE' ? 'itemId' : 'overage.beyond';
  return [{ path, message: `its meter is priced by ${first.key} already: remove one of them` }];
}
