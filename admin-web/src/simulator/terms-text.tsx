import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { NounLink } from '../parts/noun-link';
import { termsName } from './terms-name';

export const TermsText_terms = graphql(`
  fragment TermsText_terms on PricingTerms {
    id
    status
    planId
    planName
    planVersionNumber
  }
`);

/** What was priced, as people say it: the plan, its version, and whether it is a draft. */
export function TermsText(props: { terms: FragmentType<typeof TermsText_terms> }) {
  const terms = readFragment(TermsText_terms, props.terms);
  const { id, status, planId } = terms;
  if (status === 'PROPOSAL') return <NounLink to={`/catalog/simulator/proposals/${id}`}>{termsName(terms)}</NounLink>;
  return (
    <NounLink to={`/catalog/plans/${planId}`}>
      {termsName(terms)} ({status.toLowerCase()})
    </NounLink>
  );
}
