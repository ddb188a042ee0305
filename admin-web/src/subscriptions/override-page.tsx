import type { UseFormReturnType } from '@mantine/form';
import { useParams, useSearchParams } from 'react-router';
import { readFragment } from '../gql/fragment-masking';
import type { RateCardKind } from '../gql/graphql';
import { MissingState } from '../parts/missing-state';
import { CardToType_card, cardTyped } from '../rate-cards/card-from-graph';
import { cardInput, cardPlace, type CardTyped, emptyCard } from '../rate-cards/card-typed';
import { kindWords } from '../rate-cards/card-words';
import { KindFields } from '../rate-cards/kind-fields';
import { ChangePage } from './change-page';
import { type Overridable, OverridableCardsOf } from './overridable-cards';
import { SubscriptionLoader, type SubscriptionToWorkOn } from './subscription-loader';
import { TimingFields, timingInput, type TimingTyped } from './timing-fields';
import { useOverrideRateCard } from './use-override-rate-card';

type Typed = CardTyped & TimingTyped;

/** Prices a card of the plan otherwise, for one subscription. */
export function ReplaceCardPage() {
  const { cardKey = '' } = useParams();
  return <Loader cardKey={cardKey} />;
}

/** Adds a card that the plan has not, for one subscription. */
export function AddCardOverridePage() {
  return <Loader cardKey={undefined} />;
}

function Loader({ cardKey }: { cardKey: string | undefined }) {
  return (
    <SubscriptionLoader move="CHANGE_TERMS">
      {(subscription) => (
        <OverridableCardsOf id={subscription.id}>
          {(found) => <OverrideForm subscription={subscription} found={found} cardKey={cardKey} />}
        </OverridableCardsOf>
      )}
    </SubscriptionLoader>
  );
}

interface OverrideFormProps {
  subscription: SubscriptionToWorkOn;
  found: Overridable;
  cardKey: string | undefined;
}

const kinds = Object.keys(kindWords) as RateCardKind[];

function OverrideForm({ subscription, found, cardKey }: OverrideFormProps) {
  const [parameters] = useSearchParams();
  const verb = useOverrideRateCard();
  const { currency, nextCycleOn } = subscription;
  const { cards, overrides, items, features } = found;
  const overridden = overrides.findLast(({ rateCardKey, card }) => rateCardKey === cardKey && card)?.card;
  const saved = overridden ?? cards.find(({ key }) => key === cardKey);
  const kind = saved?.kind ?? kinds.find((each) => each === parameters.get('kind'));
  if (!kind || (cardKey && !saved)) return <MissingState noun="rate card" listTo="/subscriptions" />;
  const change = cards.some(({ key }) => key === cardKey) ? 'REPLACE' : 'ADD';
  const card = saved ? cardTyped(readFragment(CardToType_card, saved), [currency]) : emptyCard(kind, [currency]);
  const initialValues: Typed = { ...card, when: nextCycleOn ? 'NEXT_CYCLE' : 'IMMEDIATE', effectiveOn: '' };
  return (
    <ChangePage<Typed, ReturnType<typeof overrideInput>>
      subscription={subscription}
      title={saved ? `Override ${saved.item?.description ?? saved.key}` : `Add a card: ${kindWords[kind].label}`}
      deed={saved ? 'Override card' : 'Add card'}
      meaning="It holds for this subscription alone. A day within a period closes the segment before it: slabs and allowances begin again."
      initialValues={initialValues}
      verb={verb}
      inputOf={(typed) => overrideInput(change, typed)}
      placeOf={(path, typed) => (path.startsWith('card.') ? cardPlace(path.slice('card.'.length), typed) : path)}
    >
      {(form) => (
        <>
          <KindFields
            // The form holds a card and the day beside it.
            form={form as unknown as UseFormReturnType<CardTyped>}
            choices={{ currencies: [currency], items, features, cards: cards.filter(({ key }) => key !== cardKey) }}
            isNew={cardKey === undefined}
            currency={currency}
            onCurrency={() => undefined}
          />
          <TimingFields
            form={form}
            label="From"
            immediately="Today, or the subscription’s first day"
            nextCycleOn={nextCycleOn}
          />
        </>
      )}
    </ChangePage>
  );
}

function overrideInput(change: 'REPLACE' | 'ADD', typed: Typed) {
  const card = cardInput(typed);
  return { change, rateCardKey: card.key, card, ...timingInput(typed) };
}
