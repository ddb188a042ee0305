import { SimpleGrid, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { RateCardKind } from '../gql/graphql';
import { Page } from '../parts/page';
import { DraftLoader, type Draft } from '../plans/draft-loader';
import { versionCrumbs } from '../plans/plan-addresses';
import classes from './add-card-page.module.css';
import { CardForm } from './card-form';
import { kindWords } from './card-words';

const kinds = Object.keys(kindWords) as RateCardKind[];

/** Adds a rate card: first of which kind, then what it says. */
export function AddCardPage() {
  const [parameters] = useSearchParams();
  const kind = kinds.find((each) => each === parameters.get('kind'));
  return (
    <DraftLoader>
      {(work) =>
        kind ? <CardForm key={kind} work={work} kind={kind} cardKey={undefined} /> : <KindChoice draft={work.draft} />
      }
    </DraftLoader>
  );
}

function KindChoice({ draft }: { draft: Draft }) {
  return (
    <Page title="New card: of which kind?" crumbs={versionCrumbs(draft)}>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" component="ul" className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link to={`?kind=${kind}`} className={classes.kind}>
              <strong>{kindWords[kind].label}</strong>
              <Text c="dimmed" size="sm">
                {kindWords[kind].about}
              </Text>
            </Link>
          </li>
        ))}
      </SimpleGrid>
    </Page>
  );
}
