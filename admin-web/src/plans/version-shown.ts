import { graphql } from '../gql/gql';

/** All that the page of a version shows: every edit answers with it, so that the page is right at once. */
export const VersionShown_version = graphql(`
  fragment VersionShown_version on PlanVersion {
    id
    number
    status
    version
    createdAt
    activatedAt
    archivedAt
    currencies
    trialDays
    plan {
      id
      name
    }
    cycle {
      interval
      startKind
      startDay
      startMonthOffset
      graceDays
    }
    rateCards {
      key
      kind
      item {
        id
        description
      }
      ...RateCardDetail_card
    }
    pricingRules {
      key
      ...RuleLine_rule
    }
    problems {
      path
      message
    }
    history {
      version
      ...EditLog_edit
    }
  }
`);
