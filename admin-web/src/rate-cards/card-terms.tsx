import { List, Text } from '@mantine/core';
import { exactMoneyText, quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { CardTerms_CardFragment } from '../gql/graphql';
import { timingWords } from './card-words';

const CardTerms_card = graphql(`
  fragment CardTerms_card on RateCard {
    kind
    timing
    rates {
      currency
      slabs {
        rate
      }
    }
    recurrence {
      once
      everyCycles
      offset
    }
    licence {
      per
    }
    entitlement {
      featureKey
      allowance
    }
    overage {
      beyond
    }
    grant {
      amounts {
        amount
        currency
      }
      expiry {
        kind
        days
      }
      priority
      scope
    }
    commitment {
      amounts {
        amount
        currency
      }
      appliesTo
    }
    limit {
      amounts {
        amount
        currency
      }
      appliesTo
    }
    discount {
      percent
      units
      amounts {
        amount
        currency
      }
      appliesTo
    }
  }
`);

/** What a card says beside its rates, a line for each thing. */
export function CardTerms(props: { card: FragmentType<typeof CardTerms_card> }) {
  const lines = termsOf(readFragment(CardTerms_card, props.card));
  if (lines.length === 0) return null;
  if (lines.length === 1) return <Text size="sm">{lines[0]}</Text>;
  return (
    <List size="sm" listStyleType="disc">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}

type Terms = CardTerms_CardFragment;

function termsOf(card: Terms): string[] {
  const { kind, timing, rates, licence, entitlement, overage, grant, commitment, limit, discount } = card;
  return [
    ...(kind === 'FIXED_FEE' ? [amountWords(rates.map(feeOf))] : []),
    ...(licence ? [licence.per === 'DAY' ? 'For every day begun' : 'For the licences held in the period'] : []),
    ...(entitlement ? [entitlementWords(entitlement)] : []),
    ...(overage ? [`Beyond the allowance of ${overage.beyond}`] : []),
    ...(grant ? grantWords(grant) : []),
    ...(commitment ? [`At least ${amountWords(commitment.amounts)}`, scopeWords(commitment.appliesTo)] : []),
    ...(limit
      ? [`At ${kind === 'CAP' ? 'most' : 'least'} ${amountWords(limit.amounts)} a period`, scopeWords(limit.appliesTo)]
      : []),
    ...(discount ? [offWords(discount), scopeWords(discount.appliesTo)] : []),
    ...recurrenceWords(card),
    ...(timing ? [timingWords[timing]] : []),
  ];
}

const amountWords = (amounts: readonly { amount: string; currency: string }[]): string =>
  amounts.map(({ amount, currency }) => exactMoneyText(amount, currency)).join(' or ') || 'an amount not said yet';

const feeOf = ({ currency, slabs }: Terms['rates'][number]) => ({ currency, amount: slabs[0]?.rate ?? '0' });

const scopeWords = (keys: readonly string[] | null | undefined): string =>
  keys ? `Of the cards ${keys.join(', ')}` : 'Of all cards';

function entitlementWords({ featureKey, allowance }: NonNullable<Terms['entitlement']>): string {
  return allowance ? `${featureKey}: ${quantityText(allowance)} a period` : `${featureKey}, without a limit`;
}

function grantWords({ amounts, expiry, priority, scope }: NonNullable<Terms['grant']>): string[] {
  const ends = {
    NEVER: 'never expires',
    AFTER_DAYS: `expires ${expiry.days ?? ''} days after it is granted`,
    WITH_THE_SPAN: 'expires with the span it recurs by',
  }[expiry.kind];
  const pays = scope ? `pays for ${scope.join(', ')}` : 'pays for all items';
  return [`Grants ${amountWords(amounts)}, which ${ends}`, `Priority ${priority}, ${pays}`];
}

function offWords({ percent, units, amounts }: NonNullable<Terms['discount']>): string {
  if (percent) return `${quantityText(percent)} % off`;
  if (units) return `${quantityText(units)} units free`;
  return `${amountWords(amounts ?? [])} off a period`;
}

function recurrenceWords({ kind, recurrence }: Terms): string[] {
  if (!recurrence) return [];
  const { once, everyCycles, offset } = recurrence;
  const after = offset > 0 ? `, from ${offset} cycles on` : '';
  if (kind === 'MINIMUM_COMMITMENT') {
    return [`${once ? 'Over the whole term' : `Trued up every ${cycles(everyCycles)}`}${after}`];
  }
  return [`${once ? 'Once' : `Every ${cycles(everyCycles)}`}${after}`];
}

const cycles = (count: number | null | undefined): string => (count === 1 || !count ? 'cycle' : `${count} cycles`);
