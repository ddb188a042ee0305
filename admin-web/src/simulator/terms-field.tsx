import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { instantText } from '../figures/calendar-text';
import { graphql } from '../gql/gql';

const TermsChoices = graphql(`
  query TermsChoices {
    pricePlans(first: 200) {
      nodes {
        id
        name
        versions {
          id
          number
          status
        }
      }
    }
  }
`);

const ProposalChoices = graphql(`
  query ProposalChoices {
    pricingProposals(first: 200) {
      nodes {
        id
        currency
        createdAt
        planVersion {
          id
          number
          plan {
            id
            name
          }
        }
      }
    }
  }
`);

interface TermsFieldProps extends Omit<SelectProps, 'data'> {
  /** Versions with overrides that were proposed are offered too. */
  withProposals?: boolean;
}

/** A choice among the versions of all plans, drafts too. */
export function TermsField({ withProposals = false, ...props }: TermsFieldProps) {
  const { data: proposed } = useQuery(ProposalChoices, { fetchPolicy: 'cache-and-network', skip: !withProposals });
  const { data } = useQuery(TermsChoices, { fetchPolicy: 'cache-and-network' });
  const groups = (data?.pricePlans.nodes ?? []).map(({ name, versions }) => ({
    group: name,
    items: versions.map(({ id, number, status }) => ({
      value: id,
      label: `${name}, version ${number} (${status.toLowerCase()})`,
    })),
  }));
  const proposals = (proposed?.pricingProposals.nodes ?? []).map(({ id, currency, createdAt, planVersion }) => ({
    value: id,
    label: `${planVersion.plan.name}, version ${planVersion.number} with overrides (${currency}, ${instantText(createdAt)})`,
  }));
  groups.push({ group: 'With overrides', items: proposals });
  return <Select searchable data={groups.filter(({ items }) => items.length > 0)} {...props} />;
}
