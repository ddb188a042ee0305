import type { UseFormReturnType } from '@mantine/form';
import type { BillableKind, RateCardKind } from '../gql/graphql';
import type { CardTyped } from './card-typed';

export interface ItemChoice {
  id: string;
  key: string;
  kind: BillableKind;
  description: string;
  meter?: { key: string; unit: string; groupBy: readonly string[] } | null;
}

/** What a card can name, beside what is typed. */
export interface CardChoices {
  currencies: readonly string[];
  items: readonly ItemChoice[];
  features: readonly { key: string; name: string }[];
  /** The other cards of the version. */
  cards: readonly { key: string; kind: RateCardKind; item?: { description: string } | null }[];
}

/** What every field of the card form works with. */
export interface CardFieldProps {
  form: UseFormReturnType<CardTyped>;
  choices: CardChoices;
  /** Whether the card is a new one: its name is still to be chosen. */
  isNew: boolean;
  /** The currency whose rates are looked at. */
  currency: string;
  onCurrency: (currency: string) => void;
}

/** Which billable items the cards of a kind are invoiced as. */
export const itemKindsOf: Record<RateCardKind, readonly BillableKind[]> = {
  FIXED_FEE: ['FIXED_FEE'],
  USAGE: ['USAGE'],
  LICENCE: ['LICENCE'],
  ENTITLEMENT: ['FEATURE'],
  OVERAGE: ['FEATURE', 'USAGE'],
  CREDIT_GRANT: [],
  MINIMUM_COMMITMENT: ['FIXED_FEE'],
  CAP: [],
  FLOOR: ['FIXED_FEE'],
  DISCOUNT: [],
};

/** The kinds of card that charge for something, so that others can be about them. */
export const charges = (kind: RateCardKind): boolean =>
  !['ENTITLEMENT', 'CREDIT_GRANT', 'CAP', 'DISCOUNT'].includes(kind);
