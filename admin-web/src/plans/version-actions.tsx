import type { VersionShown_VersionFragment } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { ActivateButton } from './activate-button';
import { ArchiveVersionButton } from './archive-version-button';
import { CloneVersionButton } from './clone-version-button';

/** What can be done with a version as a whole. */
export function VersionActions({ version }: { version: VersionShown_VersionFragment }) {
  const { id, status, number } = version;
  return (
    <>
      {status !== 'DRAFT' && <ActionLink to={`/catalog/migrations/new?from=${id}`}>Migrate subscriptions</ActionLink>}
      {status !== 'ARCHIVED' && <ArchiveVersionButton version={version} />}
      <CloneVersionButton versionId={id} number={number} primary={status !== 'DRAFT'} />
      {status === 'DRAFT' && <ActivateButton version={version} />}
    </>
  );
}
