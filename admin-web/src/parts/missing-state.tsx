import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from './empty-state';
import { Page } from './page';

/** There is no such thing, or this person may not see it. */
export function MissingState({ noun, listTo }: { noun: string; listTo: string }) {
  return (
    <Page title={`No such ${noun}`}>
      <EmptyState
        title={`There is no ${noun} at this address`}
        action={
          <Anchor component={Link} to={listTo}>
            Back to the list
          </Anchor>
        }
      >
        The link may be old, or it belongs to something your role does not show.
      </EmptyState>
    </Page>
  );
}
