import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { NounLink } from '../parts/noun-link';

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
  const { status, planId, planName, planVersionNumber } = readFragment(TermsText_terms, props.terms);
  return (
    <NounLink to={`/catalog/plans/${planId}`}>
      {planName}, version {planVersionNumber} ({status.toLowerCase()})
    </NounLink>
  );
}
