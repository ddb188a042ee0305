import { Alert, List } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import { NounLink } from '../parts/noun-link';
import { problemPlace, versionAt } from './plan-addresses';

/** All that keeps a draft from being activated, each leading to the place where it is put right. */
export function VersionProblems({ version }: { version: VersionShown_VersionFragment }) {
  const { id, status, plan, problems } = version;
  if (status !== 'DRAFT' || problems.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      c="inherit"
      icon={<IconChecklist aria-hidden />}
      title={
        problems.length === 1
          ? 'One thing to put right before it is activated'
          : `${problems.length} things to put right before it is activated`
      }
    >
      <List size="sm">
        {problems.map(({ path, message }) => {
          const { to } = problemPlace(path, version);
          return (
            <List.Item key={`${path} ${message}`}>
              <NounLink to={`${versionAt(plan.id, id)}/${to}`}>{aboutWords(path, version)}</NounLink>: {message}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}

/** What a problem is about: the card or the rule by its key, else the part of the version. */
function aboutWords(path: string, version: VersionShown_VersionFragment): string {
  const [part, key] = problemPlace(path, version).to.split('/');
  if (part === 'cards' && key !== 'new') return `Card ${decodeURIComponent(key ?? '')}`;
  if (part === 'rules') return `Rule ${decodeURIComponent(key ?? '')}`;
  return { cards: 'Rate cards', currencies: 'Currencies', cycle: 'Pricing cycle' }[part ?? ''] ?? path;
}
