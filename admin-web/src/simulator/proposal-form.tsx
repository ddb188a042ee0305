import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { Section } from '../parts/section';
import { KindLinks } from '../rate-cards/kind-links';
import { CardChangeForm } from './card-change-form';
import { type CardChange, overridesInput, problemsOfCard, withChange } from './card-changes';
import { CardsToChange } from './cards-to-change';
import { useProposePricing } from './use-propose-pricing';
import type { VersionFound } from './version-to-propose';

/** What would be changed in a version. A card is written at an address of its own, so that going back comes back here. */
export function ProposalForm({ found }: { found: VersionFound }) {
  const { version } = found;
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [changes, setChanges] = useState<CardChange[]>([]);
  const form = useForm({ initialValues: { currency: version.currencies[0] ?? '' } });
  const { submit, busy } = useProposePricing();
  const { refusal, settle, forget } = useRefusal(form);
  const isProposed = useRef(false);
  const { currency } = form.values;
  const here = `?version=${version.id}`;
  const crumbs = [
    { to: '/catalog/simulator', label: 'Simulator' },
    { to: here, label: `${version.plan.name}, version ${version.number}, with overrides` },
  ];
  const [cardKey, newKind] = [parameters.get('card'), parameters.get('add')];
  if (cardKey !== null || newKind !== null)
    return (
      <CardChangeForm
        key={`${cardKey} ${newKind}`}
        found={found}
        crumbs={crumbs}
        currency={currency}
        changes={changes}
        cardKey={cardKey}
        newKind={newKind}
        problems={problemsOfCard(refusal?.fields ?? [], changes, cardKey ?? '')}
        onKeep={(change) => {
          setChanges(withChange(changes, change));
          forget();
          void navigate(here, { replace: true });
        }}
      />
    );

  const change = (changed: CardChange[]) => {
    setChanges(changed);
    forget();
  };
  const onSubmit = form.onSubmit(async () => {
    const input = { planVersionId: version.id, currency, overrides: overridesInput(changes) };
    const proposal = settle(await submit(input));
    if (!proposal) return;
    isProposed.current = true;
    await navigate(`/catalog/simulator/proposals/${proposal.id}`);
  });
  return (
    <FormPage
      title={`Propose overrides of ${version.plan.name}, version ${version.number}`}
      crumbs={crumbs.slice(0, 1)}
      submitLabel="Propose"
      busy={busy}
      refusal={refusal}
      unsaved={() => changes.length > 0 && !isProposed.current}
      onSubmit={onSubmit}
    >
      <Text c="dimmed">
        A proposal is kept to be simulated. Nobody is subscribed to it, and the version stays as it is.
      </Text>
      <Select
        label="Currency"
        description={changes.length > 0 ? 'Undo the changes to propose in another' : undefined}
        disabled={changes.length > 0}
        allowDeselect={false}
        data={[...version.currencies]}
        {...form.getInputProps('currency')}
      />
      <CardsToChange
        versionId={version.id}
        cards={version.rateCards}
        changes={changes}
        problemsOf={(key) => problemsOfCard(refusal?.fields ?? [], changes, key)}
        onChange={change}
      />
      <Section title="A card that the plan has not">
        <KindLinks to={(kind) => `${here}&add=${kind}`} />
      </Section>
    </FormPage>
  );
}
