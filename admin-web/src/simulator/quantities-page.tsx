import { useQuery } from '@apollo/client/react';
import { Group, Select, Stack, TextInput } from '@mantine/core';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { useFilter } from '../parts/use-filter';
import { PricedQuantities } from './priced-quantities';
import { QuantityRows } from './quantity-rows';
import { TermsField } from './terms-field';
import { useTypedUsage } from './use-typed-usage';

const TermsToPrice = graphql(`
  query TermsToPrice($id: ID!) {
    pricingTerms(id: $id) {
      id
      version
      currencies
      problems
      licences {
        rateCardKey
        description
      }
      ...QuantityRows_terms
    }
  }
`);

/** What typed quantities would cost for a whole cycle; all of it is in the address. */
export function QuantitiesPage() {
  const [termsId, setTermsId] = useFilter('terms');
  const [againstId, setAgainstId] = useFilter('against');
  return (
    <Page title="Price quantities" crumbs={[{ to: '/catalog/simulator', label: 'Simulator' }]}>
      <Section title="Terms">
        <Group align="flex-end">
          <TermsField
            withProposals
            label="Terms to price"
            allowDeselect={false}
            value={termsId || null}
            onChange={(value) => setTermsId(value ?? '')}
          />
          <TermsField
            withProposals
            label="Compared with"
            placeholder="Nothing"
            clearable
            value={againstId || null}
            onChange={(value) => setAgainstId(value ?? '')}
          />
        </Group>
      </Section>
      {termsId && <TypedUsage key={termsId} termsId={termsId} againstId={againstId} />}
    </Page>
  );
}

function TypedUsage({ termsId, againstId }: { termsId: string; againstId: string }) {
  const result = useQuery(TermsToPrice, { variables: { id: termsId }, fetchPolicy: 'cache-and-network' });
  const [chosenCurrency, setCurrency] = useFilter('currency');
  const [cycle, setCycle] = useFilter('cycle');
  const typed = useTypedUsage();
  return (
    <Loaded result={result} skeleton={<TableSkeleton />}>
      {({ pricingTerms: terms }) => {
        const [first] = terms?.currencies ?? [];
        const currency = terms?.currencies.find((one) => one === chosenCurrency) ?? first;
        if (!terms || !currency)
          return (
            <Section title="These terms cannot be priced yet">
              {(terms?.problems ?? ['They are not known here.']).map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </Section>
          );
        return (
          <>
            <Section title="What is used in a cycle">
              <Stack gap="sm">
                <QuantityRows terms={terms} typed={typed} />
                {terms.licences.map(({ rateCardKey, description }) => (
                  <TextInput
                    key={rateCardKey}
                    label={`${description}: licences held`}
                    inputMode="decimal"
                    value={typed.licences[rateCardKey] ?? ''}
                    onChange={({ currentTarget }) => typed.setLicence(rateCardKey, currentTarget.value)}
                  />
                ))}
                <Group>
                  <Select
                    label="Currency"
                    allowDeselect={false}
                    data={[...terms.currencies]}
                    value={currency}
                    onChange={(value) => setCurrency(value ?? '')}
                  />
                  <Select
                    label="Cycle"
                    description="What is due once falls due in the first"
                    allowDeselect={false}
                    data={['1', '2', '3', '6', '12']}
                    value={cycle || '1'}
                    onChange={(value) => setCycle(value ?? '')}
                  />
                </Group>
              </Stack>
            </Section>
            <PricedQuantities
              input={{
                termsId,
                againstId: againstId || null,
                currency,
                cycle: Number(cycle || '1'),
                quantities: typed.quantities,
                licences: typed.assumedLicences,
              }}
            />
          </>
        );
      }}
    </Loaded>
  );
}
