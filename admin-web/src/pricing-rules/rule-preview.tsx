import { PricePreview } from '../rate-cards/price-preview';
import { currencyRatesInput, isMissing, isUnfinished } from '../rate-cards/rates-typed';
import type { RuleTyped } from './rule-typed';

/** The price that a rule puts in the place of another, drawn while it is typed. */
export function RulePreview({ effect, currency }: { effect: RuleTyped['effect']; currency: string }) {
  const { kind, model, rates } = effect;
  if (kind !== 'REPLACE') return null;
  const one = rates.find((each) => each.currency === currency);
  const isDrawable = one !== undefined && !isMissing(model, one) && !isUnfinished(model, one);
  return (
    <PricePreview
      input={isDrawable ? { model, rates: currencyRatesInput(model, one), dimensions: [] } : undefined}
      unit="units used"
    />
  );
}
