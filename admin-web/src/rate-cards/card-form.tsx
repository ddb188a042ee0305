import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { readFragment } from '../gql/fragment-masking';
import type { RateCardKind } from '../gql/graphql';
import type { DraftToWorkOn } from '../plans/draft-loader';
import { problemPlace, versionAt, versionCrumbs } from '../plans/plan-addresses';
import { CardToType_card, cardTyped } from './card-from-graph';
import { cardInput, cardPlace, type CardTyped, emptyCard } from './card-typed';
import { kindWords } from './card-words';
import { CardPreview } from './card-preview';
import { KindFields } from './kind-fields';
import { RateCardDetail } from './rate-card-detail';
import { usePutRateCard } from './use-put-rate-card';

interface CardFormProps {
  work: DraftToWorkOn;
  kind: RateCardKind;
  /** The card that is edited; a new one has none. */
  cardKey: string | undefined;
}

/** The form of a rate card of any kind, with its price drawn beside it. */
export function CardForm({ work, kind, cardKey }: CardFormProps) {
  const { draft, items, features, look } = work;
  const { currencies, rateCards, problems } = draft;
  const navigate = useNavigate();
  const saved = rateCards.find(({ key }) => key === cardKey);
  const others = rateCards.filter(({ key }) => key !== cardKey);
  const seen = useSeenVersion(draft.version, look);
  const [currency, setCurrency] = useState(currencies[0] ?? '');
  const savedTyped = () => (saved ? cardTyped(readFragment(CardToType_card, saved), currencies) : undefined);
  const [initial] = useState(() => savedTyped() ?? emptyCard(kind, currencies));
  const form = useForm<CardTyped>({
    initialValues: initial,
    // Whoever follows a problem of the version finds it at its field.
    initialErrors: cardKey ? errorsOf(cardKey, draft, problems, initial) : {},
  });
  const { submit, busy } = usePutRateCard();
  const { refusal, settle } = useRefusal(form, cardPlace);

  const onSubmit = form.onSubmit(async (values) => {
    const isTaken = !cardKey && others.some(({ key }) => key === values.key.trim());
    if (isTaken) return form.setFieldError('key', 'There is a card of this key: choose another, or edit that one.');
    const input = { ...cardInput(values), planVersionId: draft.id, expectedVersion: seen.version };
    if (settle(await submit(input))) await navigate(versionAt(draft.plan.id, draft.id));
  });

  return (
    <FormPage
      title={saved ? (saved.item?.description ?? saved.key) : `New card: ${kindWords[kind].label.toLowerCase()}`}
      crumbs={versionCrumbs(draft)}
      submitLabel={saved ? 'Save card' : 'Add card'}
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
      aside={<CardPreview card={form.values} items={items} currency={currency} />}
    >
      {seen.isNewer && (
        <SavedNow
          gone={cardKey !== undefined && !saved}
          onTake={() => {
            const now = savedTyped();
            if (now) form.setValues(now);
          }}
        >
          {saved && <RateCardDetail card={saved} />}
        </SavedNow>
      )}
      <KindFields
        form={form}
        choices={{ currencies, items, features, cards: others }}
        isNew={cardKey === undefined}
        currency={currency}
        onCurrency={setCurrency}
      />
    </FormPage>
  );
}

function errorsOf(
  cardKey: string,
  draft: DraftToWorkOn['draft'],
  problems: DraftToWorkOn['draft']['problems'],
  card: CardTyped,
): Record<string, string> {
  const address = `cards/${encodeURIComponent(cardKey)}`;
  return Object.fromEntries(
    problems.flatMap(({ path, message }) => {
      const { to, field } = problemPlace(path, draft);
      return to === address ? [[cardPlace(field, card), message]] : [];
    }),
  );
}
