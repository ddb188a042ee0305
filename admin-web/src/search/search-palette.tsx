import { useQuery } from '@apollo/client/react';
import { Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql';
import { explainError } from '../graph/explain-error';
import { hitsOf } from './search-hits';
import classes from './search.module.css';

const Search = graphql(`
  query Search($search: String!) {
    customers(first: 5, search: $search) {
      nodes {
        id
        displayName
        legalName
      }
    }
    accounts(first: 5, search: $search) {
      nodes {
        id
        name
        customer {
          id
          displayName
        }
      }
    }
    wallets(first: 5, search: $search) {
      nodes {
        id
        account {
          id
          name
          customer {
            id
            displayName
          }
        }
      }
    }
    invoices(first: 5, search: $search) {
      nodes {
        id
        number
        buyer {
          legalName
        }
      }
    }
  }
`);

const typingPauseMs = 200;
const shortestSearch = 2;

/** Type, arrow down, Enter. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [search] = useDebouncedValue(typed.trim(), typingPauseMs);
  const { data, error } = useQuery(Search, { variables: { search }, skip: search.length < shortestSearch });
  const hits = data && search.length >= shortestSearch ? hitsOf(data) : [];

  const goTo = (to: string) => {
    onClose();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const hit = hits[chosen];
    if (step && hits.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && hit) goTo(hit.to);
  };

  return (
    <Modal opened onClose={onClose} withCloseButton={false} size="lg" padding="sm" yOffset="12vh" aria-label="Search">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="Search customers, accounts, wallets and invoices"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[chosen] ? `search-hit-${chosen}` : undefined}
        placeholder="Search customers, accounts, wallets and invoices"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="search-hits" role="listbox" aria-label="Found" className={classes.hits}>
        {hits.map(({ to, noun, label }, index) => (
          <li
            key={to}
            id={`search-hit-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={classes.hit}
            onMouseEnter={() => setChosen(index)}
            onClick={() => goTo(to)}
          >
            <span>{label}</span>
            <span className={classes.noun}>{noun}</span>
          </li>
        ))}
      </ul>
      {error && <Text c="var(--console-lost)">{explainError(error)}</Text>}
      {data && search.length >= shortestSearch && hits.length === 0 && <Text c="dimmed">Nothing found.</Text>}
    </Modal>
  );
}
