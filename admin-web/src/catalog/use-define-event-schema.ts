import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const DefineEventSchema = graphql(`
  mutation DefineEventSchema($input: DefineEventSchemaInput!) {
    defineEventSchema(input: $input) {
      __typename
      ... on EventSchema {
        eventName
      }
      ...Submission_problem
    }
  }
`);

/** Defines an event schema, or its next version. */
export const useDefineEventSchema = () =>
  useSubmission(DefineEventSchema, 'EventSchema', { refetchQueries: ['EventSchemas', 'EventSchemaDetail'] });
