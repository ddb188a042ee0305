import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql';

const RetryUnprocessed = graphql(`
  mutation RetryUnprocessed($input: RetryUnprocessedInput!) {
    retryUnprocessed(input: $input) {
      retried
      processed
      stillUnprocessed
    }
  }
`);

/** Tries again what could not be processed before. */
export const useRetryUnprocessed = () => useMutation(RetryUnprocessed, { refetchQueries: ['Unprocessed'] });
