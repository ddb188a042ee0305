import { Anchor, Group, Text } from '@mantine/core';
import type { FieldProblem } from '../graph/refusal';
import type { RateCardKind } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { kindWords } from '../rate-cards/card-words';
import { type CardChange, changeWords, withChange } from './card-changes';

interface CardsToChangeProps {
  versionId: string;
  cards: readonly { key: string; kind: RateCardKind; item?: { description: string } | null }[];
  changes: readonly CardChange[];
  problemsOf: (rateCardKey: string) => readonly FieldProblem[];
  onChange: (changes: CardChange[]) => void;
}

/** The cards of a version and those that are added, each with what is proposed for it. */
export function CardsToChange({ versionId, cards, changes, problemsOf, onChange }: CardsToChangeProps) {
  const added = changes.flatMap(({ change, rateCardKey, card }) =>
    change === 'ADD' && card ? [{ key: rateCardKey, kind: card.kind }] : [],
  );
  const changeOf = (key: string) => changes.find(({ rateCardKey }) => rateCardKey === key);
  const undone = (key: string) => changes.filter(({ rateCardKey }) => rateCardKey !== key);
  return (
    <DataTable<CardsToChangeProps['cards'][number]>
      caption="Cards as proposed"
      rows={[...cards, ...added]}
      keyOf={({ key }) => key}
      columns={[
        { label: 'Card', names: true, cell: ({ key, item }) => item?.description ?? key },
        { label: 'Kind', cell: ({ kind }) => kindWords[kind].label },
        {
          label: 'Proposed',
          cell: ({ key }) => {
            const change = changeOf(key)?.change;
            return (
              <div>
                {change ? <strong>{changeWords[change]}</strong> : 'As it is'}
                {problemsOf(key).map(({ path, message }) => (
                  <Text key={path} size="sm" c="var(--mantine-color-error)">
                    {message}
                  </Text>
                ))}
              </div>
            );
          },
        },
        {
          label: 'Change',
          cell: ({ key }) => (
            <Group gap="md">
              {changeOf(key)?.change !== 'REMOVE' && (
                <NounLink to={`?version=${versionId}&card=${encodeURIComponent(key)}`}>Price {key} otherwise</NounLink>
              )}
              {changeOf(key) ? (
                <Anchor component="button" type="button" inherit onClick={() => onChange(undone(key))}>
                  Undo {key}
                </Anchor>
              ) : (
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  onClick={() => onChange(withChange(changes, { change: 'REMOVE', rateCardKey: key, card: null }))}
                >
                  Take {key} out
                </Anchor>
              )}
            </Group>
          ),
        },
      ]}
    />
  );
}
