import { type FragmentType, readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { Refusal } from './refusal';

/** What every mutation reads of a problem, whatever it is: what it is about, and where. */
const Submission_problem = graphql(`
  fragment Submission_problem on Problem {
    message
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
    ... on SlabsOverlap {
      fields {
        path
        message
      }
    }
    ... on EventSchemaInUse {
      fields {
        path
        message
      }
    }
    ... on PlanVersionIncomplete {
      fields: problems {
        path
        message
      }
    }
    ... on Conflict {
      changes {
        path
        before
        after
      }
    }
  }
`);

export interface Answer {
  __typename: string;
}

/** A problem of the graph as a refusal. */
export function refusalOfProblem(answer: Answer): Refusal {
  const problem = readFragment(Submission_problem, answer as FragmentType<typeof Submission_problem>);
  const fields = 'fields' in problem ? problem.fields : [];
  return { kind: 'REFUSED', message: problem.message, fields, changes: 'changes' in problem ? problem.changes : [] };
}
