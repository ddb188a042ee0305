import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { FieldProblem } from '../graph/refusal';
import { FormPage } from '../forms/form-page';
import { readFragment } from '../gql/fragment-masking';
import type { RateCardKind } from '../gql/graphql';
import { MissingState } from '../parts/missing-state';
import type { Crumb } from '../parts/page';
import { CardToType_card, cardTyped } from '../rate-cards/card-from-graph';
import { CardPreview } from '../rate-cards/card-preview';
import { type CardTyped, emptyCard } from '../rate-cards/card-typed';
import { kindWords } from '../rate-cards/card-words';
import { KindFields } from '../rate-cards/kind-fields';
import type { CardChange } from './card-changes';
import type { VersionFound } from './version-to-propose';

interface CardChangeFormProps {
  found: VersionFound;
  crumbs: readonly Crumb[];
  currency: string;
  changes: readonly CardChange[];
  /** The card that is priced otherwise; null where one is added. */
  cardKey: string | null;
  newKind: string | null;
  problems: readonly FieldProblem[];
  onKeep: (change: CardChange) => void;
}

const kinds = Object.keys(kindWords) as RateCardKind[];

/** Writes a card of a proposal; what is wrong with it is said once the whole is proposed. */
export function CardChangeForm(props: CardChangeFormProps) {
  const { found, currency, changes, cardKey, newKind } = props;
  const saved = found.version.rateCards.find(({ key }) => key === cardKey);
  const typed = changes.find(({ rateCardKey }) => rateCardKey === cardKey)?.card;
  const kind = kinds.find((each) => each === newKind);
  const card =
    typed ??
    (saved && cardTyped(readFragment(CardToType_card, saved), [currency])) ??
    (kind && emptyCard(kind, [currency]));
  if (!card) return <MissingState noun="rate card" listTo="/catalog/simulator" />;
  return <Form {...props} card={card} change={saved ? 'REPLACE' : 'ADD'} />;
}

interface FormProps extends CardChangeFormProps {
  card: CardTyped;
  change: 'REPLACE' | 'ADD';
}

function Form({ found, crumbs, currency, changes, cardKey, problems, onKeep, card, change }: FormProps) {
  const { version, items, features } = found;
  const others = version.rateCards.filter(({ key }) => key !== cardKey);
  const [initialErrors] = useState(() => Object.fromEntries(problems.map(({ path, message }) => [path, message])));
  const form = useForm<CardTyped>({ initialValues: card, initialErrors });
  const onSubmit = form.onSubmit((typed) => {
    const rateCardKey = typed.key.trim();
    const isTaken =
      cardKey === null &&
      [...others.map(({ key }) => key), ...changes.map((one) => one.rateCardKey)].includes(rateCardKey);
    if (isTaken) return form.setFieldError('key', 'There is a card of this key: choose another, or change that one.');
    onKeep({ change, rateCardKey, card: typed });
  });
  return (
    <FormPage
      title={
        cardKey === null ? `Add a card: ${kindWords[card.kind].label.toLowerCase()}` : `Price ${cardKey} otherwise`
      }
      crumbs={crumbs}
      submitLabel="Keep for the proposal"
      busy={false}
      refusal={undefined}
      unsaved={() => changes.length > 0 || form.isDirty()}
      onSubmit={onSubmit}
      aside={<CardPreview card={form.values} items={items} currency={currency} />}
    >
      <KindFields
        form={form}
        choices={{ currencies: [currency], items, features, cards: others }}
        isNew={cardKey === null}
        currency={currency}
        onCurrency={() => undefined}
      />
    </FormPage>
  );
}
