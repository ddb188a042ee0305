import type { FieldProblem } from '@otpless/problem/problem';
import type { PricingModel, RateCardKind, Slab } from '@otpless/rating/rate-card';
import type { BillableItem } from './billable-item';
import { keyProblems, repeated } from './naming';
import { type RateProblems, slabsProblems } from './slabs';

/** What an item costs in one currency. */
export interface CurrencyRates {
  readonly currency: string;
  readonly slabs: readonly Slab[];
}

/** How one billable item is priced in one plan version; its key is its name there. */
export interface RateCard {
  readonly key: string;
  readonly kind: RateCardKind;
  readonly itemId: string;
  readonly model: PricingModel;
  readonly prorated: boolean;
  readonly rates: readonly CurrencyRates[];
}

const modelsOf: Record<RateCardKind, readonly PricingModel[]> = {
  FIXED_FEE: ['FLAT'],
  USAGE: ['PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE'],
};

/** Everything wrong with a card for the item it prices, in the currencies of its version. */
export function rateCardProblems(card: RateCard, item: BillableItem, currencies: readonly string[]): RateProblems {
  const ofRates = card.rates.map(({ slabs }, index) => slabsProblems(`rates.${index}.slabs`, card.model, slabs));
  return {
    invalid: [
      ...keyProblems('key', card.key),
      ...kindProblems(card, item),
      ...currencyProblems(card, currencies),
      ...ofRates.flatMap(({ invalid }) => invalid),
    ],
    overlapping: ofRates.flatMap(({ overlapping }) => overlapping),
  };
}

function kindProblems({ kind, model }: RateCard, item: BillableItem): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (item.kind !== kind)
    problems.push({ path: 'itemId', message: `${item.key} is a ${item.kind} item: choose a ${kind} item` });
  if (!modelsOf[kind].includes(model))
    problems.push({ path: 'model', message: `a ${kind} card is priced by ${modelsOf[kind].join(', ')}` });
  return problems;
}

function currencyProblems({ rates }: RateCard, currencies: readonly string[]): FieldProblem[] {
  const given = rates.map(({ currency }) => currency);
  return [
    ...given.flatMap((currency, index) =>
      currencies.includes(currency)
        ? []
        : [{ path: `rates.${index}.currency`, message: `this version is offered in ${currencies.join(', ')}` }],
    ),
    ...repeated(given).map((index) => ({
      path: `rates.${index}.currency`,
      message: `${given[index]} stands here twice: put all its slabs in one place`,
    })),
  ];
}
