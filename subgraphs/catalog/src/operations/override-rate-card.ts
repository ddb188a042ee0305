import { InvalidInput, type NotFound, Problem } from '@otpless/problem/problem';
import type { When } from '../domain/change-day';
import type { OverrideKind } from '../domain/override';
import { overrideRateCard as decide, type OverrideRequest } from '../domain/override-rate-card';
import { SlabsOverlap } from '../domain/plan-version-refusals';
import type { RateCardDefinition } from '../domain/rate-card-definition';
import { rateCardProblems } from '../domain/rate-card-problems';
import type { Subscription } from '../domain/subscription';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts, CatalogStores } from './ports';
import { rateCardToPut } from './rate-card-to-put';
import { refusalOfOverrides } from './refusal-of-overrides';
import { termsOf } from './terms-of';

export interface OverrideRateCardRequest extends SubscriptionEdit {
  readonly kind: OverrideKind;
  readonly rateCardKey: string;
  /** Of REPLACE and ADD. */
  readonly card: RateCardDefinition | null;
  readonly when: When;
}

/** Changes, for one subscription, a card of its plan version, adds one or removes one, from a day on. */
export function overrideRateCard(
  ports: CatalogPorts,
  { kind, rateCardKey, card, when, ...edit }: OverrideRateCardRequest,
) {
  return editSubscription(ports, edit, async (subscription, world) => {
    const change = await cardChange(world.stores, subscription, kind, card);
    if (change instanceof Problem) return change;
    const { versionOf } = await termsOf(world.stores, [subscription]);
    const decided = decide(subscription, { rateCardKey, when, ...change }, versionOf, world);
    if (decided instanceof Problem) return decided;
    return (await refusalOfOverrides(world.stores, decided.subscription, decided.effectiveOn)) ?? decided;
  });
}

type Change =
  | Pick<Extract<OverrideRequest, { kind: 'REMOVE' }>, 'kind'>
  | Pick<Extract<OverrideRequest, { card: unknown }>, 'kind' | 'card'>;

/** The card is judged as one of a plan version that is offered in the currency of the subscription alone. */
async function cardChange(
  stores: CatalogStores,
  { currency }: Subscription,
  kind: OverrideKind,
  definition: RateCardDefinition | null,
): Promise<Change | InvalidInput | NotFound | SlabsOverlap> {
  if (kind === 'REMOVE')
    return definition === null ? { kind } : InvalidInput.at('card', 'what is removed has no card: leave it out');
  if (definition === null)
    return InvalidInput.at('card', `say the card to ${kind === 'ADD' ? 'add' : 'put in its place'}`);
  const put = await rateCardToPut(stores, definition);
  if (put instanceof InvalidInput) return new InvalidInput(put.fields.map(inCard));
  if (put instanceof Problem) return put;
  const { invalid, overlapping } = rateCardProblems(put.card, put.item, [currency]);
  if (invalid.length > 0) return new InvalidInput(invalid.map(inCard));
  if (overlapping.length > 0) return new SlabsOverlap(overlapping.map(inCard));
  return { kind, card: put.card };
}

function inCard({ path, message }: { readonly path: string; readonly message: string }) {
  return { path: `card.${path}`, message };
}
